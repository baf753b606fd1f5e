package org.lossatlas.app.studio;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A formula in a and b, shown as it is typed. Below it stands what may be written, or what is wrong
 * with the place underlined; both take two lines, so that nothing jumps while typing.
 */
final class ExpressionField extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
  private static final int AROUND = 10;
  private static final String HELP =
      "a and b run from 0 to 1 along α₁ and α₂; + − * / ^, < >, and, or, if(c, x, y),"
          + " sin, cos, exp, log, sqrt, abs, hypot, mod, min, max, pi, …";

  private final StudioModel model;
  private final StudioController controller;
  private final TextField field = new TextField();
  private final TextFlow below = new TextFlow();

  ExpressionField(StudioModel model, StudioController controller) {
    this.model = model;
    this.controller = controller;
    getStyleClass().add("expression");
    buildField();
    Label name = new Label("T(a, b) =");
    name.getStyleClass().add("formula");
    name.setLabelFor(field);
    name.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(6, name, field);
    line.setAlignment(Pos.BASELINE_LEFT);
    HBox.setHgrow(field, Priority.ALWAYS);
    below.setId("studio-expression-message");
    below.getStyleClass().add("below");
    getChildren().addAll(line, below);
    model.expressionProblemProperty().addListener(change -> showBelow());
    showBelow();
  }

  private void buildField() {
    Buttons.describe(field, "studio-expression", "Pattern as a formula in a and b: " + HELP);
    field.getTooltip().setWrapText(true);
    field.getTooltip().setPrefWidth(320);
    field.setPromptText("exp(-((a-0.5)^2+(b-0.5)^2)/0.05)");
    field.textProperty().addListener((property, before, now) -> type(now));
    field.setOnAction(event -> confirm());
    field.focusedProperty().addListener(change -> controller.finishExpression());
    model.expressionProperty().addListener((property, before, now) -> show(now));
  }

  private void type(String text) {
    if (!text.equals(model.expressionProperty().get())) {
      controller.typeExpression(text);
    }
  }

  /** Enter shows the formula again, as after drawing over it. */
  private void confirm() {
    controller.typeExpression(field.getText());
    controller.finishExpression();
  }

  private void show(String expression) {
    if (!expression.equals(field.getText())) {
      field.setText(expression);
    }
  }

  private void showBelow() {
    Optional<ExpressionProblem> problem = model.expressionProblemProperty().get();
    field.pseudoClassStateChanged(WRONG, problem.isPresent());
    below.getChildren().clear();
    if (problem.isEmpty()) {
      add("a, b from 0 to 1 · + − * / ^ < > and or · sin exp sqrt hypot mod if(c, x, y) …", "hint");
      return;
    }
    problem.get().place().ifPresent(place -> addPlace(problem.get().source(), place));
    add(problem.get().message(), "problem");
  }

  /** The surroundings of a place, with its character underlined, or a mark where one is missing. */
  private void addPlace(String source, int place) {
    int from = Math.max(0, place - AROUND);
    int to = Math.min(source.length(), place + AROUND);
    String before = (from > 0 ? "…" : "") + source.substring(from, place);
    boolean missing = place >= source.length();
    add(before, "excerpt");
    add(missing ? "▁" : source.substring(place, place + 1), "excerpt", "place");
    if (!missing) {
      add(source.substring(place + 1, Math.max(place + 1, to)), "excerpt");
      add(to < source.length() ? "…" : "", "excerpt");
    }
    add("  ", "excerpt");
  }

  private void add(String words, String... styles) {
    Text text = new Text(words);
    text.getStyleClass().addAll(styles);
    below.getChildren().add(text);
  }
}
