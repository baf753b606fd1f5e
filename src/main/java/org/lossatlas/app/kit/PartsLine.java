package org.lossatlas.app.kit;

import javafx.scene.control.Label;

/**
 * A steady line of text in parts, with three spaces between them: as many of the first ones are
 * seen as there is room for, so that no number is cut in its middle.
 */
final class PartsLine extends SteadyLine {
  private static final String BETWEEN = "   ";

  private final Label whole;
  private final Label fitting = new Label();

  /**
   * @param whole whose text changes
   */
  PartsLine(Label whole) {
    super(whole);
    this.whole = whole;
    fitting.getStyleClass().setAll(whole.getStyleClass());
    fitting.tooltipProperty().bind(whole.tooltipProperty());
    fitting.accessibleTextProperty().bind(whole.textProperty());
    fitting.setManaged(false);
    getChildren().add(fitting);
    whole.textProperty().addListener((property, before, now) -> setNeedsLayout(true));
  }

  @Override
  protected void layoutChildren() {
    boolean fits = whole.prefWidth(-1) <= getWidth();
    whole.setVisible(fits);
    fitting.setVisible(!fits);
    super.layoutChildren();
    if (!fits) {
      String text = whole.getText();
      fitting.setText(text);
      int cut = text.lastIndexOf(BETWEEN);
      while (cut > 0 && fitting.prefWidth(-1) > getWidth()) {
        text = text.substring(0, cut);
        fitting.setText(text);
        cut = text.lastIndexOf(BETWEEN);
      }
      fitting.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }
}
