package org.lossatlas.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets text at one size: measures it, without regard to the device so that a layout is the same on
 * screen and in a file, and draws it as text. For one thread.
 */
final class Type {
  /** Height of capitals and figures, and depth below the line, in the text font, in sizes. */
  private static final double CAPITALS = 0.714;

  private static final double DEPTH = 0.24;

  /** Subscripts are set in this size and so much below the base line, in sizes. */
  private static final double LOW_SIZE = 0.7;

  private static final double LOWER = 0.16;

  /** Text that is too long is set smaller down to this, and then shortened. */
  private static final double SMALLEST = 0.7;

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final float size;
  private final Typeface text;
  private final Map<Typeface, Font> fonts = new EnumMap<>(Typeface.class);
  private final Map<String, Double> widths = new HashMap<>();

  Type(float size) {
    this(size, Typeface.TEXT);
  }

  /**
   * @param text the font of what is not maths
   */
  Type(float size, Typeface text) {
    this.size = size;
    this.text = text;
  }

  /** The same size in another text font. */
  Type in(Typeface other) {
    return new Type(size, other);
  }

  double size() {
    return size;
  }

  /** From the base line to the top of capitals and figures. */
  double capitals() {
    return CAPITALS * size;
  }

  /** From the base line to the bottom of letters such as g. */
  double depth() {
    return DEPTH * size;
  }

  /** From base line to base line. */
  double line() {
    return 1.35 * size;
  }

  double width(String words) {
    return widths.computeIfAbsent(words, this::measure);
  }

  private double measure(String words) {
    return MathText.runs(words, text).stream().mapToDouble(this::width).sum();
  }

  private double width(MathText.Run run) {
    return font(run).getStringBounds(run.text(), CONTEXT).getWidth();
  }

  private Font font(MathText.Run run) {
    Font whole = fonts.computeIfAbsent(run.face(), any -> any.at(size));
    return run.low() ? whole.deriveFont((float) (LOW_SIZE * size)) : whole;
  }

  /** Draws from {@code x} on, on the base line {@code y}. */
  void draw(Graphics2D graphics, String words, double x, double y) {
    double next = x;
    for (MathText.Run run : MathText.runs(words, text)) {
      graphics.setFont(font(run));
      graphics.drawString(run.text(), (float) next, (float) (run.low() ? y + LOWER * size : y));
      next += width(run);
    }
  }

  /** This size, or a smaller one in which the text is not wider than {@code room}. */
  Type fitting(String words, double room) {
    double wide = width(words);
    return wide <= room
        ? this
        : new Type((float) (size * Math.max(SMALLEST, room / wide * 0.999)), text);
  }

  /** The text if it is not wider than {@code room}, else its beginning with an ellipsis. */
  String shortened(String words, double room) {
    if (width(words) <= room) {
      return words;
    }
    int[] points = MathText.plain(words).codePoints().toArray();
    for (int length = points.length - 1; length > 0; length--) {
      String start = new String(points, 0, length).stripTrailing() + "…";
      if (width(start) <= room) {
        return start;
      }
    }
    return "";
  }

  /** Whether labels of these widths in a row are clear of each other. */
  static boolean clear(List<Double> middles, List<Double> lengths, double gap) {
    for (int i = 1; i < middles.size(); i++) {
      double distance = Math.abs(middles.get(i) - middles.get(i - 1));
      if (distance < (lengths.get(i) + lengths.get(i - 1)) / 2 + gap) {
        return false;
      }
    }
    return true;
  }
}
