package org.lossatlas.app.studio;

/** How rectangles and ellipses are drawn. */
public enum ShapeStyle {
  FILLED,
  OUTLINE
}
