package org.lossatlas.figure;

/** The font that a figure's text is set in; letters of formulas are Noto Sans Math's in both. */
public enum Lettering {
  /** Noto Sans, as in the window. */
  SANS(Typeface.TEXT),
  /** Noto Serif, for papers that are set in a serif. */
  SERIF(Typeface.SERIF);

  private final Typeface text;

  Lettering(Typeface text) {
    this.text = text;
  }

  Typeface text() {
    return text;
  }
}
