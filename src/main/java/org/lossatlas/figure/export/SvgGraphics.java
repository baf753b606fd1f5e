package org.lossatlas.figure.export;

import java.awt.Font;
import java.awt.Graphics;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.lossatlas.figure.Typeface;

/** Batik's generator, which also remembers the letters that are drawn, so that fonts can be cut. */
final class SvgGraphics extends SVGGraphics2D {
  private final Map<Typeface, SortedSet<Integer>> letters;

  SvgGraphics(SVGGeneratorContext context) {
    super(context, false);
    letters = new EnumMap<>(Typeface.class);
  }

  private SvgGraphics(SvgGraphics parent) {
    super(parent);
    letters = parent.letters;
  }

  @Override
  public Graphics create() {
    return new SvgGraphics(this);
  }

  @Override
  public void drawString(String text, float x, float y) {
    Font font = getFont();
    letters
        .computeIfAbsent(Typeface.of(font), face -> new TreeSet<>())
        .addAll(text.codePoints().boxed().toList());
    super.drawString(text, x, y);
  }

  /** The code points drawn so far, by font. */
  Map<Typeface, SortedSet<Integer>> letters() {
    return letters;
  }
}
