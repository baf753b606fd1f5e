package org.lossatlas.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Supplier;

/**
 * Compiles an expression by recursive descent. From the loosest to the tightest: {@code or}, {@code
 * and}, {@code not}, comparisons, sums, products, signs, powers. Nesting is bounded, and chains of
 * one level become one term, so neither parsing nor evaluation can exhaust the stack.
 */
final class ExpressionParser {
  /** How deep brackets, signs and powers may be nested. */
  static final int MAX_DEPTH = 100;

  private final ExpressionTokens tokens;
  private final List<String> variables;
  private int depth;

  ExpressionParser(String source, List<String> variables) {
    this.tokens = new ExpressionTokens(source);
    this.variables = variables;
  }

  Term parse() {
    if (tokens.peek().kind() == Token.Kind.END) {
      throw new ExpressionException(0, "the expression is empty");
    }
    Term whole = either();
    Token after = tokens.peek();
    if (after.is(")")) {
      throw at(after, "')' closes no '('");
    }
    if (after.kind() != Token.Kind.END) {
      throw unexpected(after);
    }
    return whole;
  }

  private Term either() {
    return chain(this::both, ExpressionFunctions.OR);
  }

  private Term both() {
    return chain(this::negation, ExpressionFunctions.AND);
  }

  private Term negation() {
    return tokens.peek().is("not") ? nested(this::not) : comparison();
  }

  private Term not() {
    tokens.take();
    return Terms.opposite(negation());
  }

  private Term comparison() {
    Term left = sum();
    DoubleBinaryOperator operator = ExpressionFunctions.COMPARISON.get(tokens.peek().text());
    if (operator == null) {
      return left;
    }
    tokens.take();
    Term right = sum();
    if (ExpressionFunctions.COMPARISON.containsKey(tokens.peek().text())) {
      throw at(tokens.peek(), "comparisons cannot be chained; join two of them with 'and'");
    }
    return Terms.joined(left, operator, right);
  }

  private Term sum() {
    return chain(this::product, ExpressionFunctions.SUM);
  }

  private Term product() {
    return chain(this::sign, ExpressionFunctions.PRODUCT);
  }

  private Term sign() {
    return isSign(tokens.peek()) ? nested(this::signed) : power();
  }

  private static boolean isSign(Token token) {
    return token.is("-") || token.is("+") || token.is("!");
  }

  private Term signed() {
    String symbol = tokens.take().text();
    Term operand = sign();
    return switch (symbol) {
      case "-" -> v -> -operand.at(v);
      case "!" -> Terms.opposite(operand);
      default -> operand;
    };
  }

  private Term power() {
    Term base = primary();
    if (!tokens.take("^") && !tokens.take("**")) {
      return base;
    }
    return Terms.joined(base, Math::pow, nested(this::sign));
  }

  private Term primary() {
    Token token = tokens.take();
    return switch (token.kind()) {
      case NUMBER -> number(token);
      case NAME -> tokens.peek().is("(") ? call(token) : named(token);
      case SYMBOL, END -> {
        if (!token.is("(")) {
          throw at(token, "a number, a name or '(' is missing before " + token.shown());
        }
        yield bracketed(token);
      }
    };
  }

  private Term bracketed(Token open) {
    Term inside = nested(this::either);
    if (tokens.peek().is(",")) {
      throw at(tokens.peek(), "',' stands only between the values of a function");
    }
    close(open);
    return inside;
  }

  private static Term number(Token token) {
    double value = Double.parseDouble(token.text());
    if (!Double.isFinite(value)) {
      throw at(token, "the number " + token.shown() + " is too large");
    }
    return v -> value;
  }

  private Term named(Token name) {
    int index = variables.indexOf(name.text());
    if (index >= 0) {
      return v -> v[index];
    }
    Double constant = ExpressionFunctions.CONSTANTS.get(name.text());
    if (constant != null) {
      double value = constant;
      return v -> value;
    }
    if (ExpressionFunctions.contains(name.text())) {
      throw at(name, "the function " + name.shown() + " needs its values in brackets");
    }
    throw at(name, "unknown name " + name.shown() + "; the variables are " + listed(variables));
  }

  private Term call(Token name) {
    if (!ExpressionFunctions.contains(name.text())) {
      throw notFunction(name);
    }
    Token open = tokens.take();
    List<Term> values = new ArrayList<>();
    do {
      values.add(nested(this::either));
    } while (tokens.take(","));
    close(open);
    return FunctionCall.of(name, values);
  }

  private ExpressionException notFunction(Token name) {
    if (variables.contains(name.text()) || ExpressionFunctions.CONSTANTS.containsKey(name.text())) {
      return at(tokens.peek(), "an operator is missing before '(', such as *");
    }
    return at(
        name,
        "unknown function " + name.shown() + "; the functions are " + ExpressionFunctions.names());
  }

  private void close(Token open) {
    Token token = tokens.peek();
    if (token.kind() == Token.Kind.END) {
      throw at(token, "')' is missing for the '(' at character " + (open.position() + 1));
    }
    if (!tokens.take(")")) {
      throw unexpected(token);
    }
  }

  private Term chain(Supplier<Term> operand, Map<String, DoubleBinaryOperator> operators) {
    List<Term> operands = new ArrayList<>(List.of(operand.get()));
    List<DoubleBinaryOperator> steps = new ArrayList<>();
    while (operators.containsKey(tokens.peek().text())) {
      steps.add(operators.get(tokens.take().text()));
      operands.add(operand.get());
    }
    return Terms.chained(operands, steps);
  }

  private Term nested(Supplier<Term> inner) {
    if (++depth > MAX_DEPTH) {
      throw at(tokens.peek(), "nested more than " + MAX_DEPTH + " deep");
    }
    Term term = inner.get();
    depth--;
    return term;
  }

  private static ExpressionException unexpected(Token token) {
    if (token.beginsValue()) {
      return at(token, "an operator is missing before " + token.shown() + ", such as *");
    }
    if (token.is(",")) {
      return at(token, "',' stands only between the values of a function");
    }
    return at(token, token.shown() + " is not expected here");
  }

  private static String listed(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static ExpressionException at(Token token, String problem) {
    return new ExpressionException(token.position(), problem);
  }
}
