package org.lossatlas.network;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationCube;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Our activations as DL4J's; where DL4J has none, ours computes value by value. */
public final class Dl4jActivation extends BaseActivationFunction {
  private static final long serialVersionUID = 1;

  private final transient Activation activation;

  private Dl4jActivation(Activation activation) {
    this.activation = activation;
  }

  /** The activation function that DL4J is to use. */
  public static IActivation of(Activation activation) {
    if (activation instanceof Activation.LeakyRelu leaky) {
      return new ActivationLReLU(leaky.slope());
    }
    return switch (activation.name()) {
      case "identity" -> new ActivationIdentity();
      case "tanh" -> new ActivationTanH();
      case "sigmoid" -> new ActivationSigmoid();
      case "relu" -> new ActivationReLU();
      case "elu" -> new ActivationELU();
      case "softplus" -> new ActivationSoftPlus();
      case "cube" -> new ActivationCube();
      default -> new Dl4jActivation(activation);
    };
  }

  @Override
  public INDArray getActivation(INDArray z, boolean training) {
    float[] values = z.dup('c').data().asFloat();
    float[] derivatives = new float[values.length];
    activation.apply(values, derivatives, 0, values.length);
    return z.assign(Nd4j.create(values, z.shape()));
  }

  @Override
  public Pair<INDArray, INDArray> backprop(INDArray z, INDArray epsilon) {
    float[] values = z.dup('c').data().asFloat();
    float[] derivatives = new float[values.length];
    activation.apply(values, derivatives, 0, values.length);
    return new Pair<>(z.assign(Nd4j.create(derivatives, z.shape())).muli(epsilon), null);
  }
}
