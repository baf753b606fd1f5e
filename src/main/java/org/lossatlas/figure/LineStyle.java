package org.lossatlas.figure;

import java.awt.BasicStroke;
import java.awt.Stroke;

/** Lines differ in their dashes as well as in colour, so that they can be told apart in print. */
final class LineStyle {
  /** In line widths. */
  private static final float[][] DASHES = {{}, {5, 2}, {1, 1.6f}, {6, 2, 1, 2}};

  private LineStyle() {}

  /** The stroke of the series of this number. */
  static Stroke of(int number, Pen pen) {
    // A round of colours later the dashes move on, so that no two of 16 lines are alike.
    int style = (number + number / pen.theme().lineCount()) % DASHES.length;
    float width = (float) pen.thick();
    float[] dashes = DASHES[style].clone();
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] *= width;
    }
    return new BasicStroke(
        width,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        10,
        dashes.length == 0 ? null : dashes,
        0);
  }
}
