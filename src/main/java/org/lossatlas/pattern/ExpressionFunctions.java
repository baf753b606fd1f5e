package org.lossatlas.pattern;

import static java.util.Map.entry;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The constants, operators and functions that an expression may use. */
final class ExpressionFunctions {
  static final Map<String, Double> CONSTANTS = Map.of("pi", Math.PI, "e", Math.E);

  static final Map<String, DoubleBinaryOperator> OR =
      Map.of("or", ExpressionFunctions::either, "||", ExpressionFunctions::either);
  static final Map<String, DoubleBinaryOperator> AND =
      Map.of("and", ExpressionFunctions::both, "&&", ExpressionFunctions::both);
  static final Map<String, DoubleBinaryOperator> SUM =
      Map.of("+", Double::sum, "-", (x, y) -> x - y);
  static final Map<String, DoubleBinaryOperator> PRODUCT =
      Map.of("*", (x, y) -> x * y, "/", (x, y) -> x / y);

  static final Map<String, DoubleBinaryOperator> COMPARISON =
      Map.of(
          "<", (x, y) -> truth(x < y),
          ">", (x, y) -> truth(x > y),
          "<=", (x, y) -> truth(x <= y),
          ">=", (x, y) -> truth(x >= y),
          "==", (x, y) -> truth(x == y),
          "!=", (x, y) -> truth(x != y));

  static final Map<String, DoubleUnaryOperator> UNARY =
      Map.ofEntries(
          entry("sin", Math::sin),
          entry("cos", Math::cos),
          entry("tan", Math::tan),
          entry("asin", Math::asin),
          entry("acos", Math::acos),
          entry("atan", Math::atan),
          entry("sinh", Math::sinh),
          entry("cosh", Math::cosh),
          entry("tanh", Math::tanh),
          entry("exp", Math::exp),
          entry("log", Math::log),
          entry("log2", x -> Math.log(x) / Math.log(2)),
          entry("log10", Math::log10),
          entry("sqrt", Math::sqrt),
          entry("abs", Math::abs),
          entry("sign", Math::signum),
          entry("floor", Math::floor),
          entry("ceil", Math::ceil),
          entry("round", x -> Math.floor(x + 0.5)),
          entry("step", x -> truth(x >= 0)));

  static final Map<String, DoubleBinaryOperator> BINARY =
      Map.of(
          "mod", (x, y) -> x - y * Math.floor(x / y),
          "atan2", Math::atan2,
          "hypot", Math::hypot,
          "pow", Math::pow);

  /** Functions of two or more values, applied from left to right. */
  static final Map<String, DoubleBinaryOperator> FOLDED =
      Map.of("min", Math::min, "max", Math::max);

  private ExpressionFunctions() {}

  /** 1 for true, 0 for false. */
  static double truth(boolean condition) {
    return condition ? 1 : 0;
  }

  static boolean contains(String name) {
    return name.equals("if")
        || UNARY.containsKey(name)
        || BINARY.containsKey(name)
        || FOLDED.containsKey(name);
  }

  /** Every function's name, in alphabetical order, for messages. */
  static String names() {
    TreeSet<String> names = new TreeSet<>(UNARY.keySet());
    names.addAll(BINARY.keySet());
    names.addAll(FOLDED.keySet());
    names.add("if");
    return String.join(", ", names);
  }

  private static double either(double x, double y) {
    return truth(x != 0 || y != 0);
  }

  private static double both(double x, double y) {
    return truth(x != 0 && y != 0);
  }
}
