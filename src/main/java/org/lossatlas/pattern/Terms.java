package org.lossatlas.pattern;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Terms made of other terms. */
final class Terms {
  private Terms() {}

  static Term joined(Term left, DoubleBinaryOperator operator, Term right) {
    return v -> operator.applyAsDouble(left.at(v), right.at(v));
  }

  /**
   * Operators of one level from left to right, as one term: ten thousand summands are no deeper
   * than two.
   *
   * @param operands one more than there are operators
   */
  static Term chained(List<Term> operands, List<DoubleBinaryOperator> operators) {
    if (operators.isEmpty()) {
      return operands.get(0);
    }
    if (operators.size() == 1) {
      return joined(operands.get(0), operators.get(0), operands.get(1));
    }
    Term[] terms = operands.toArray(Term[]::new);
    DoubleBinaryOperator[] steps = operators.toArray(DoubleBinaryOperator[]::new);
    return v -> {
      double value = terms[0].at(v);
      for (int k = 0; k < steps.length; k++) {
        value = steps[k].applyAsDouble(value, terms[k + 1].at(v));
      }
      return value;
    };
  }

  static Term opposite(Term operand) {
    return v -> ExpressionFunctions.truth(operand.at(v) == 0);
  }
}
