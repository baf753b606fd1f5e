package org.lossatlas.network;

/** Activations as users write them: a name, for some with a colon and a parameter. */
final class ActivationText {
  private ActivationText() {}

  /** See {@link Activation#parse}. */
  static Activation parse(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    Activation activation = byName(name, colon < 0 ? "" : text.substring(colon + 1));
    if (colon == text.length() - 1) {
      throw new IllegalArgumentException("'" + text + "' ends with a colon and has no parameter");
    }
    boolean takesOne =
        activation instanceof Activation.LeakyRelu || activation instanceof Activation.Softplus;
    if (colon >= 0 && !takesOne) {
      throw new IllegalArgumentException(name + " takes no parameter, so write just " + name);
    }
    return activation;
  }

  private static Activation byName(String name, String parameter) {
    return switch (name) {
      case "identity" -> new Activation.Identity();
      case "tanh" -> new Activation.Tanh();
      case "sigmoid" -> new Activation.Sigmoid();
      case "relu" -> new Activation.Relu();
      case "leaky-relu" ->
          new Activation.LeakyRelu(
              parameter(name, parameter, Activation.LeakyRelu.DEFAULT_SLOPE, -1000, 1000));
      case "elu" -> new Activation.Elu();
      case "softplus" -> new Activation.Softplus(parameter(name, parameter, 1, 1e-3, 1e6));
      case "smoolu" -> new Activation.SmoothLinearUnit();
      case "quadratic" -> new Activation.Quadratic();
      case "cube" -> new Activation.Cube();
      default ->
          throw new IllegalArgumentException(
              "'"
                  + name
                  + "' is not an activation; it must be one of identity, tanh, sigmoid, relu,"
                  + " leaky-relu:A, elu, softplus:G, smoolu, quadratic, cube");
    };
  }

  private static double parameter(
      String name, String text, double byDefault, double least, double most) {
    if (text.isEmpty()) {
      return byDefault;
    }
    try {
      double value = Double.parseDouble(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // The same answer as for a number out of range.
    }
    throw new IllegalArgumentException(
        "the parameter of "
            + name
            + " must be a number from "
            + least
            + " to "
            + most
            + ", not '"
            + text
            + "'");
  }
}
