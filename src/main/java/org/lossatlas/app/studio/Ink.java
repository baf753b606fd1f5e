package org.lossatlas.app.studio;

import org.lossatlas.pattern.Brush;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.Shape;

/**
 * What tools draw with, as it was when a gesture began.
 *
 * @param size the diameter of brushes and the thickness of lines, in cells
 * @param softness of brushes, 0 to 1
 * @param level what is painted
 * @param background what the eraser paints and gradients end with
 * @param tolerance of flood fills
 * @param text what the text tool writes
 * @param textHeight the font's size as a share of the pattern's height
 */
record Ink(
    double size,
    double softness,
    double level,
    double background,
    ShapeStyle style,
    double tolerance,
    String text,
    double textHeight) {

  Brush brush(double painted) {
    return new Brush(size / 2, softness, painted);
  }

  Pattern shape(Shape shape, Pattern base) {
    return style == ShapeStyle.FILLED ? shape.filled(base, level) : line(shape, base);
  }

  Pattern line(Shape shape, Pattern base) {
    return shape.outlined(base, size, level);
  }

  /** The font's size in cells, at least one. */
  double textSize(Pattern base) {
    return Math.max(1, textHeight * base.height());
  }
}
