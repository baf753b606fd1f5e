package org.lossatlas.pattern;

import java.util.List;

/**
 * A formula in named variables, such as {@code exp(-((a-0.5)^2+(b-0.5)^2)/0.05)}, compiled once and
 * evaluated anywhere. It knows
 *
 * <ul>
 *   <li>{@code + - * /} and {@code ^} (or {@code **}), which is right associative and binds tighter
 *       than a sign: -a^2 is -(a^2), and 2^-1 is 0.5;
 *   <li>{@code < > <= >= == !=}, 1 where true and 0 where false; {@code and}, {@code or}, {@code
 *       not} (or {@code && || !}), for which everything but 0 is true; {@code if(condition, x, y)};
 *   <li>the constants {@code pi} and {@code e};
 *   <li>{@code sin cos tan asin acos atan sinh cosh tanh exp log} (natural) {@code log2 log10 sqrt
 *       abs sign floor ceil round step} (1 from 0 on) of one value, {@code mod} (with the sign of
 *       the divisor) {@code atan2 hypot pow} of two, {@code min max} of two or more.
 * </ul>
 *
 * Immutable and safe for any thread.
 */
public final class Expression {
  /** The longest expression, in characters. */
  public static final int MAX_LENGTH = 10_000;

  /** The variables of a pattern: α and β. */
  public static final List<String> PLANE = List.of("a", "b");

  private final String source;
  private final List<String> variables;
  private final Term root;

  private Expression(String source, List<String> variables, Term root) {
    this.source = source;
    this.variables = variables;
    this.root = root;
  }

  /**
   * @throws ExpressionException where it cannot be understood
   */
  public static Expression parse(String source, List<String> variables) {
    if (source.length() > MAX_LENGTH) {
      throw new ExpressionException(
          MAX_LENGTH,
          "the expression has " + source.length() + " characters; at most " + MAX_LENGTH);
    }
    List<String> names = List.copyOf(variables);
    return new Expression(source, names, new ExpressionParser(source, names).parse());
  }

  /** As it was written. */
  public String source() {
    return source;
  }

  public List<String> variables() {
    return variables;
  }

  /**
   * The value, NaN or infinite where the formula is.
   *
   * @param values one for each variable, in their order
   */
  public double value(double... values) {
    if (values.length != variables.size()) {
      throw new IllegalArgumentException(values.length + " values for the variables " + variables);
    }
    return root.at(values);
  }

  /**
   * The values at the points of a grid over α, β ∈ [0, 1], for an expression in two variables.
   *
   * @throws ExpressionException if a value is not finite; it names the first such point
   */
  public Pattern toPattern(int width, int height) {
    return Pattern.sample(width, height, this::finiteValue);
  }

  private double finiteValue(double alpha, double beta) {
    double value = value(alpha, beta);
    if (Double.isFinite(value)) {
      return value;
    }
    String what = Double.isNaN(value) ? "not a number" : "infinite";
    throw new ExpressionException(
        0,
        "the value at %s = %s, %s = %s is %s; a pattern needs finite values"
            .formatted(variables.get(0), alpha, variables.get(1), beta, what));
  }

  @Override
  public String toString() {
    return source;
  }
}
