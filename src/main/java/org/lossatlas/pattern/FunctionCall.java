package org.lossatlas.pattern;

import java.util.Collections;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Functions applied to the values in their brackets. */
final class FunctionCall {
  private FunctionCall() {}

  /**
   * @param name one of {@link ExpressionFunctions}
   * @throws ExpressionException if the function takes another number of values
   */
  static Term of(Token name, List<Term> values) {
    DoubleUnaryOperator unary = ExpressionFunctions.UNARY.get(name.text());
    if (unary != null) {
      requireCount(name, values, 1);
      Term value = values.get(0);
      return v -> unary.applyAsDouble(value.at(v));
    }
    DoubleBinaryOperator binary = ExpressionFunctions.BINARY.get(name.text());
    if (binary != null) {
      requireCount(name, values, 2);
      return Terms.joined(values.get(0), binary, values.get(1));
    }
    DoubleBinaryOperator fold = ExpressionFunctions.FOLDED.get(name.text());
    return fold != null ? folded(name, fold, values) : choice(name, values);
  }

  private static Term folded(Token name, DoubleBinaryOperator fold, List<Term> values) {
    if (values.size() < 2) {
      throw new ExpressionException(
          name.position(), name.text() + " needs at least 2 values, not " + values.size());
    }
    return Terms.chained(values, Collections.nCopies(values.size() - 1, fold));
  }

  private static Term choice(Token name, List<Term> values) {
    requireCount(name, values, 3);
    Term condition = values.get(0);
    Term yes = values.get(1);
    Term no = values.get(2);
    return v -> condition.at(v) != 0 ? yes.at(v) : no.at(v);
  }

  private static void requireCount(Token name, List<Term> values, int count) {
    if (values.size() != count) {
      String needed = count == 1 ? "1 value" : count + " values";
      throw new ExpressionException(
          name.position(), name.text() + " needs " + needed + ", not " + values.size());
    }
  }
}
