package org.lossatlas.app.kit;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.lossatlas.figure.MathText;

/**
 * A formula as a node, set as in figures: variables in italics of the maths font, all else in the
 * text font.
 */
public final class Formula extends TextFlow {
  /**
   * @param formula as {@link MathText} writes it, {@code "$L(θ₀ + α₁θ₁)$"}
   * @param size of the type in pixels
   */
  public Formula(String formula, double size) {
    getStyleClass().add("formula");
    setAccessibleText(MathText.plain(formula));
    boolean inside = false;
    StringBuilder run = new StringBuilder();
    boolean runIsMaths = false;
    for (int point : formula.codePoints().toArray()) {
      if (point == '$') {
        inside = !inside;
        continue;
      }
      boolean maths = inside && Character.isLetter(point);
      if (maths != runIsMaths) {
        append(run, runIsMaths, size);
      }
      runIsMaths = maths;
      run.appendCodePoint(maths ? MathText.italic(point) : point);
    }
    append(run, runIsMaths, size);
  }

  private void append(StringBuilder run, boolean maths, double size) {
    if (run.isEmpty()) {
      return;
    }
    Text text = new Text(run.toString());
    text.getStyleClass().add("text");
    text.setFont((maths ? Typefaces.MATHS : Typefaces.TEXT).at(size));
    getChildren().add(text);
    run.setLength(0);
  }
}
