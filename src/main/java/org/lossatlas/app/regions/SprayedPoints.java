package org.lossatlas.app.regions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;

/** Points of classes in the plane that the user has put there. Immutable. */
final class SprayedPoints {
  /** No points. */
  static final SprayedPoints NONE = new SprayedPoints(new float[0], new int[0]);

  /** More would make the text of an experiment too long to be read again. */
  static final int MOST = 20_000;

  private static final int MOST_CLASS = 9;

  private final float[] inputs;
  private final int[] labels;

  /** What {@link #describe} gives; made once, as it is asked for often. */
  private Optional<String> text = Optional.empty();

  private SprayedPoints(float[] inputs, int[] labels) {
    this.inputs = inputs;
    this.labels = labels;
  }

  /** The samples of a data set of two inputs, to go on from. */
  static SprayedPoints of(DataSet data) {
    return data.targets() instanceof ClassLabels classes
        ? new SprayedPoints(data.rawInputs().clone(), classes.toArray())
        : NONE;
  }

  int size() {
    return labels.length;
  }

  /**
   * With one point more.
   *
   * @throws IllegalArgumentException if there are {@value #MOST} already, or more
   */
  SprayedPoints with(double x, double y, int label) {
    if (labels.length >= MOST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%,d points are here, the most to spray on is %,d",
              labels.length,
              MOST));
    }
    float[] moreInputs = Arrays.copyOf(inputs, inputs.length + 2);
    moreInputs[inputs.length] = (float) x;
    moreInputs[inputs.length + 1] = (float) y;
    int[] moreLabels = Arrays.copyOf(labels, labels.length + 1);
    moreLabels[labels.length] = label;
    return new SprayedPoints(moreInputs, moreLabels);
  }

  /** Without the points that lie within an ellipse of half axes (rx, ry) around (x, y). */
  SprayedPoints without(double x, double y, double rx, double ry) {
    float[] leftInputs = new float[inputs.length];
    int[] leftLabels = new int[labels.length];
    int left = 0;
    for (int i = 0; i < labels.length; i++) {
      if (Math.hypot((inputs[2 * i] - x) / rx, (inputs[2 * i + 1] - y) / ry) > 1) {
        leftInputs[2 * left] = inputs[2 * i];
        leftInputs[2 * left + 1] = inputs[2 * i + 1];
        leftLabels[left] = labels[i];
        left++;
      }
    }
    return new SprayedPoints(Arrays.copyOf(leftInputs, 2 * left), Arrays.copyOf(leftLabels, left));
  }

  /** As {@link #parse} reads them: {@code x,y,class} for each. */
  String describe() {
    if (text.isEmpty()) {
      text = Optional.of(words());
    }
    return text.get();
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < labels.length; i++) {
      words.append(i == 0 ? "" : " ").append(inputs[2 * i]).append(',').append(inputs[2 * i + 1]);
      words.append(',').append(labels[i]);
    }
    return words.toString();
  }

  /**
   * @throws IllegalArgumentException if the text is not what {@link #describe} gives
   */
  static SprayedPoints parse(String text) {
    List<String> words = Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    float[] inputs = new float[2 * words.size()];
    int[] labels = new int[words.size()];
    for (int i = 0; i < labels.length; i++) {
      String[] parts = words.get(i).split(",");
      if (parts.length != 3) {
        throw new IllegalArgumentException("'" + words.get(i) + "' is no point x,y,class");
      }
      inputs[2 * i] = Float.parseFloat(parts[0]);
      inputs[2 * i + 1] = Float.parseFloat(parts[1]);
      labels[i] = Integer.parseInt(parts[2]);
      boolean usable = Float.isFinite(inputs[2 * i]) && Float.isFinite(inputs[2 * i + 1]);
      if (!usable || labels[i] < 0 || labels[i] > MOST_CLASS) {
        throw new IllegalArgumentException("'" + words.get(i) + "' is no point of a class");
      }
    }
    return new SprayedPoints(inputs, labels);
  }

  /**
   * As a data set.
   *
   * @param classes at least as many as there are
   * @throws IllegalArgumentException if there are no points
   */
  DataSet toData(int classes) {
    if (labels.length == 0) {
      throw new IllegalArgumentException("no points yet: spray some with the class brush");
    }
    int most = Arrays.stream(labels).max().orElse(0) + 1;
    return DataSet.of(
        PlaygroundSettings.SPRAYED,
        inputs.clone(),
        2,
        ClassLabels.of(labels, Math.max(classes, most)),
        List.of());
  }
}
