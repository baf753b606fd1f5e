package org.lossatlas.pattern;

import java.nio.file.Path;
import java.util.List;
import org.lossatlas.file.BadInputException;

/** A pattern from an expression in a and b. */
public record FormulaPattern(Expression expression) implements PatternSource {
  @Override
  public String name() {
    return expression.source();
  }

  @Override
  public List<Path> files() {
    return List.of();
  }

  @Override
  public Pattern pattern(int width, int height) {
    try {
      return expression.toPattern(width, height);
    } catch (ExpressionException e) {
      throw new BadInputException(Quoted.text(name(), 80), e.getMessage());
    }
  }
}
