package org.lossatlas.app.studio;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.lossatlas.pattern.Expression;
import org.lossatlas.pattern.ExpressionException;
import org.lossatlas.pattern.FormulaPattern;
import org.lossatlas.pattern.Pattern;

/** An expression in a and b that is shown as it is typed; all that is typed is one step. */
final class Typing {
  private final StudioModel model;
  private final Drawing drawing;
  private final Requests requests;
  private final Consumer<Target> begin;

  /** Whether the last step is an expression that is still being typed. */
  private boolean goesOn;

  /**
   * @param begin makes the first readable expression a step
   */
  Typing(StudioModel model, Drawing drawing, Requests requests, Consumer<Target> begin) {
    this.model = model;
    this.drawing = drawing;
    this.requests = requests;
    this.begin = begin;
  }

  /** Evaluates it in the background; where it is wrong, says so and changes nothing else. */
  void type(String text) {
    model.expressionProperty().set(text);
    model.expressionProblemProperty().set(Optional.empty());
    requests.forget();
    if (text.isBlank()) {
      return;
    }
    try {
      FormulaPattern formula = new FormulaPattern(Expression.parse(text, Expression.PLANE));
      GridSize size = GridSize.of(model.pattern());
      requests.request("Computing " + size, () -> evaluated(formula, size));
    } catch (ExpressionException e) {
      refuse(text, OptionalInt.of(e.position()), e.getMessage());
    }
  }

  private Runnable evaluated(FormulaPattern formula, GridSize size) {
    try {
      Pattern pattern = formula.expression().toPattern(size.width(), size.height());
      return () -> show(Target.from(formula, pattern));
    } catch (ExpressionException e) {
      return () -> refuse(formula.name(), OptionalInt.empty(), e.getMessage());
    }
  }

  private void show(Target target) {
    if (goesOn) {
      drawing.amend(target);
      return;
    }
    begin.accept(target);
    goesOn = true;
  }

  /** The next expression is a step of its own. */
  void finish() {
    goesOn = false;
  }

  private void refuse(String source, OptionalInt place, String problem) {
    model
        .expressionProblemProperty()
        .set(Optional.of(new ExpressionProblem(source, place, problem)));
  }
}
