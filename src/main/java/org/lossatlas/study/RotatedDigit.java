package org.lossatlas.study;

import java.util.List;
import java.util.Random;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;

/**
 * Fig. 5.6 of [N]: a set made from one image by rotation. Blue (class 0) is turned by −20° to −15°
 * or by 15° to 20°, red (class 1) by −5° to 5°: one degree of freedom, and blue in two pieces.
 */
public final class RotatedDigit {
  /** Pixels a side of an image of MNIST. */
  static final int SIDE = 28;

  private static final int CLASSES = 2;

  private RotatedDigit() {}

  /**
   * Draws images, the classes in turn, blue left and right in turn.
   *
   * @param image side·side pixels, row by row
   */
  public static DataSet of(float[] image, int side, int samples, long seed) {
    float[] inputs = new float[samples * side * side];
    int[] labels = new int[samples];
    Random random = new Random(seed);
    for (int i = 0; i < samples; i++) {
      labels[i] = i % CLASSES;
      double degrees =
          labels[i] == 1
              ? -5 + 10 * random.nextDouble()
              : (i / CLASSES % 2 == 0 ? -20 : 15) + 5 * random.nextDouble();
      System.arraycopy(rotated(image, side, degrees), 0, inputs, i * side * side, side * side);
    }
    return DataSet.of(
        "rotated digit", inputs, side * side, ClassLabels.of(labels, CLASSES), List.of());
  }

  /**
   * The image turned around its middle, counter-clockwise, with values between by bilinear mixing.
   */
  static float[] rotated(float[] image, int side, double degrees) {
    double angle = Math.toRadians(degrees);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double middle = (side - 1) / 2.0;
    float[] turned = new float[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        double x = column - middle;
        double y = row - middle;
        turned[row * side + column] =
            mixed(image, side, middle + cos * x - sin * y, middle + sin * x + cos * y);
      }
    }
    return turned;
  }

  private static float mixed(float[] image, int side, double column, double row) {
    int left = (int) Math.floor(column);
    int top = (int) Math.floor(row);
    double right = column - left;
    double below = row - top;
    double upper =
        (1 - right) * pixel(image, side, left, top) + right * pixel(image, side, left + 1, top);
    double lower =
        (1 - right) * pixel(image, side, left, top + 1)
            + right * pixel(image, side, left + 1, top + 1);
    return (float) ((1 - below) * upper + below * lower);
  }

  private static double pixel(float[] image, int side, int column, int row) {
    boolean inside = column >= 0 && row >= 0 && column < side && row < side;
    return inside ? image[row * side + column] : 0;
  }
}
