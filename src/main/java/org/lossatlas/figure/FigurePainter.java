package org.lossatlas.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws figures onto any Graphics2D: screen, picture or vector file. Uses only lines, fills, text
 * as text and one image a heatmap. Keeps no state: any thread may call it.
 */
public final class FigurePainter {
  private FigurePainter() {}

  /** Draws the figure on its sheet, in points from the sheet's upper left corner. */
  public static void paint(Figure figure, Graphics2D graphics, Sheet sheet) {
    // A sheet that is no whole number of pixels ends within one, which is all background.
    graphics.setColor(sheet.theme().background());
    double width = sheet.pixelWidth() / sheet.scale();
    double height = sheet.pixelHeight() / sheet.scale();
    graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    Type type = new Type(sheet.fontSize(), sheet.lettering().text());
    paint(figure, graphics, sheet.width(), sheet.height(), sheet.theme(), type);
  }

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
    paint(figure, graphics, width, height, theme, new Type(fontSize));
  }

  private static void paint(
      Figure figure, Graphics2D graphics, double width, double height, Theme theme, Type type) {
    Graphics2D own = (Graphics2D) graphics.create();
    Pen.prepare(own);
    own.setColor(theme.background());
    own.fill(new Rectangle2D.Double(0, 0, width, height));
    draw(figure, new Pen(own, theme, type), width, height);
    own.dispose();
  }

  /** Draws a figure into the rectangle from (0, 0) to (width, height) of the pen's page. */
  static void draw(Figure figure, Pen pen, double width, double height) {
    if (figure instanceof HeatmapFigure heatmap) {
      HeatmapLayout layout = HeatmapLayout.of(heatmap, width, height, pen.type());
      new HeatmapPainter(heatmap, layout, pen).draw(width, height);
    } else if (figure instanceof LineFigure lines) {
      new LinePainter(lines, pen, width, height).draw();
    } else if (figure instanceof FilmFigure film) {
      new FilmPainter(film, pen).draw(width, height);
    } else if (figure instanceof RegionFigure regions) {
      RegionLayout layout = RegionLayout.of(regions, width, height, pen.type());
      new RegionPainter(regions, layout, pen).draw(width, height);
    } else if (figure instanceof SurfaceFigure surface) {
      new SurfacePainter(surface, pen, width, height).draw();
    } else if (figure instanceof IsosurfaceFigure surfaces) {
      new IsosurfacePainter(surfaces, pen, width, height).draw();
    } else if (figure instanceof PictureFigure picture) {
      new PicturePainter(picture, pen).draw(width, height);
    } else if (figure instanceof MultiplesFigure multiples) {
      new MultiplesPainter(multiples, pen).draw(width, height);
    }
  }
}
