package org.lossatlas.regions;

/**
 * Labels of a window with how sure the network is of them. Immutable.
 *
 * <p>The confidence is the largest softmax probability; the margin is the largest output minus the
 * second largest, 0 on a boundary.
 */
public final class RegionMap {
  private final LabelRaster labels;
  private final float[] confidence;
  private final float[] margin;

  /**
   * @param confidence as many as there are labels, kept
   * @param margin likewise
   */
  RegionMap(LabelRaster labels, float[] confidence, float[] margin) {
    this.labels = labels;
    this.confidence = confidence;
    this.margin = margin;
  }

  /** Labels of which no more is known: each is as sure as can be. */
  public static RegionMap certain(LabelRaster labels) {
    float[] confidence = new float[labels.window().points()];
    float[] margin = new float[confidence.length];
    for (int i = 0; i < confidence.length; i++) {
      boolean known = labels.at(i) != LabelRaster.NONE;
      confidence[i] = known ? 1 : Float.NaN;
      margin[i] = known ? Float.POSITIVE_INFINITY : Float.NaN;
    }
    return new RegionMap(labels, confidence, margin);
  }

  /** Something that is so or not at a point of the plane. */
  interface Place {
    boolean holds(double x, double y);
  }

  /** Without a class where it is not reached, and without confidence where it is not certain. */
  RegionMap changed(Place reached, Place certain) {
    int[] label = labels.toArray();
    float[] sure = confidence.clone();
    for (int place = 0; place < label.length; place++) {
      double x = window().x().at(place % window().columns());
      double y = window().y().at(place / window().columns());
      if (!reached.holds(x, y)) {
        label[place] = LabelRaster.NONE;
      } else if (!certain.holds(x, y)) {
        sure[place] = 1f / labels.classes();
      }
    }
    return new RegionMap(new LabelRaster(window(), labels.classes(), label), sure, margin.clone());
  }

  public LabelRaster labels() {
    return labels;
  }

  public InputWindow window() {
    return labels.window();
  }

  /** The largest softmax probability at a point, 1/m to 1; NaN where there is no class. */
  public float confidence(int column, int row) {
    return confidence[row * window().columns() + column];
  }

  /** The largest output minus the second largest at a point; NaN where there is no class. */
  public float margin(int column, int row) {
    return margin[row * window().columns() + column];
  }
}
