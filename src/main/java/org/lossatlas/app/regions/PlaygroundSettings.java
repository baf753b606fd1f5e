package org.lossatlas.app.regions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the user asked for, as typed: values are checked when they are applied. As a short text it
 * can be sent to somebody else.
 *
 * @param dataset a generated set's name, a file with two inputs, or {@link #SPRAYED}
 * @param samples how many of each split
 * @param noise the deviation of normal noise on the inputs
 * @param classes outputs of the network, at least as many as the data have
 * @param hidden widths of the hidden layers, {@code 4-2}; empty for none
 * @param skips how many hidden neurons before the last hidden layer are connected to the output
 * @param part what is trained: whole, output for the output layer alone, or rand for the same by
 *     least squares
 * @param rule how a step follows from a gradient: sgd, nesterov, adam
 */
public record PlaygroundSettings(
    String dataset,
    String samples,
    String noise,
    String classes,
    String hidden,
    String activation,
    String skips,
    String part,
    String loss,
    String rule,
    String rate,
    String batch,
    String seed) {
  /** The data set that consists of what the user has sprayed. */
  public static final String SPRAYED = "sprayed";

  /** What the workspace starts with: TensorFlow Playground's own first problem. */
  public static final PlaygroundSettings DEFAULTS =
      new PlaygroundSettings(
          "circle",
          "500",
          "0",
          "2",
          "4-2",
          "tanh",
          "0",
          "whole",
          "cross-entropy",
          "sgd",
          "0.03",
          "10",
          "0");

  /** The settings as {@link #parse} reads them. */
  public String describe() {
    return fields().entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining(" "));
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("data", dataset);
    fields.put("samples", samples);
    fields.put("noise", noise);
    fields.put("classes", classes);
    fields.put("hidden", hidden);
    fields.put("activation", activation);
    fields.put("skips", skips);
    fields.put("train", part);
    fields.put("loss", loss);
    fields.put("rule", rule);
    fields.put("rate", rate);
    fields.put("batch", batch);
    fields.put("seed", seed);
    return fields;
  }

  /**
   * Reads {@code data=circle hidden=4-2 …}; what is not named has its default.
   *
   * @throws IllegalArgumentException with one line if a name is unknown
   */
  public static PlaygroundSettings parse(String text) {
    Map<String, String> fields = DEFAULTS.fields();
    for (String part : text.strip().split("\\s+")) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      if (equals < 0 || !fields.containsKey(name)) {
        throw new IllegalArgumentException(
            "'"
                + part
                + "' is not understood; a shared text has words such as data=circle, hidden=4-2: "
                + String.join(", ", fields.keySet()));
      }
      fields.put(name, part.substring(equals + 1));
    }
    return of(fields);
  }

  private static PlaygroundSettings of(Map<String, String> fields) {
    return new PlaygroundSettings(
        fields.get("data"),
        fields.get("samples"),
        fields.get("noise"),
        fields.get("classes"),
        fields.get("hidden"),
        fields.get("activation"),
        fields.get("skips"),
        fields.get("train"),
        fields.get("loss"),
        fields.get("rule"),
        fields.get("rate"),
        fields.get("batch"),
        fields.get("seed"));
  }

  private PlaygroundSettings with(String name, String value) {
    Map<String, String> fields = fields();
    fields.put(name, value);
    return of(fields);
  }

  /** Other widths of the hidden layers. */
  public PlaygroundSettings withHidden(String newHidden) {
    return with("hidden", newHidden);
  }

  /** Another activation. */
  public PlaygroundSettings withActivation(String newActivation) {
    return with("activation", newActivation);
  }

  /** So many skips to the output. */
  public PlaygroundSettings withSkips(String newSkips) {
    return with("skips", newSkips);
  }

  /** Another part that is trained. */
  public PlaygroundSettings withPart(String newPart) {
    return with("train", newPart);
  }

  /** Another data set. */
  public PlaygroundSettings withDataset(String newDataset) {
    return with("data", newDataset);
  }

  /** Whether network and data are the same, so that a trained network can go on. */
  public boolean sameNetwork(PlaygroundSettings other) {
    return dataset.equals(other.dataset)
        && samples.equals(other.samples)
        && noise.equals(other.noise)
        && classes.equals(other.classes)
        && hidden.equals(other.hidden)
        && activation.equals(other.activation)
        && skips.equals(other.skips)
        && seed.equals(other.seed);
  }
}
