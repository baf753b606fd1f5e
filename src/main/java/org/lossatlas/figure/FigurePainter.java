package org.lossatlas.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws figures onto any Graphics2D: screen, picture or vector file. Uses only lines, fills, text
 * as text and one image a heatmap. Keeps no state: any thread may call it.
 */
public final class FigurePainter {
  private FigurePainter() {}

  /**
   * Draws over the rectangle from (0, 0) to (width, height) in the graphics' own units, which are
   * meant as points (1/72 inch).
   *
   * @param fontSize of all text; line widths follow it
   */
  public static void paint(
      Figure figure,
      Graphics2D graphics,
      double width,
      double height,
      Theme theme,
      float fontSize) {
    Graphics2D own = (Graphics2D) graphics.create();
    Pen.prepare(own);
    own.setColor(theme.background());
    own.fill(new Rectangle2D.Double(0, 0, width, height));
    Pen pen = new Pen(own, theme, new Type(fontSize));
    if (figure instanceof HeatmapFigure heatmap) {
      HeatmapLayout layout = HeatmapLayout.of(heatmap, width, height, fontSize);
      new HeatmapPainter(heatmap, layout, pen).draw(width, height);
    } else if (figure instanceof LineFigure lines) {
      new LinePainter(lines, pen, width, height).draw();
    } else if (figure instanceof SurfaceFigure surface) {
      new SurfacePainter(surface, pen, width, height).draw();
    }
    own.dispose();
  }
}
