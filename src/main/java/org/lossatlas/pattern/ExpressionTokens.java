package org.lossatlas.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of an expression, taken one after the other. */
final class ExpressionTokens {
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d++)?");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*+");
  private static final Pattern SYMBOL =
      Pattern.compile("<=|>=|==|!=|&&|\\|\\||\\*\\*|[-+*/^(),<>!]");
  private static final Pattern SPACE = Pattern.compile("\\s*+");

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  ExpressionTokens(String source) {
    this.source = source;
    int position = skipSpace(0);
    while (position < source.length()) {
      Token token = tokenAt(position);
      tokens.add(token);
      position = skipSpace(position + token.text().length());
    }
    tokens.add(new Token(Token.Kind.END, "", source.length()));
  }

  Token peek() {
    return tokens.get(next);
  }

  /** Takes the token; the end can be taken any number of times. */
  Token take() {
    Token token = peek();
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }

  /** Takes the token if it is this one. */
  boolean take(String wanted) {
    if (!peek().is(wanted)) {
      return false;
    }
    next++;
    return true;
  }

  private Token tokenAt(int position) {
    Matcher matcher = NUMBER.matcher(source).region(position, source.length());
    if (matcher.lookingAt()) {
      return new Token(Token.Kind.NUMBER, matcher.group(), position);
    }
    if (matcher.usePattern(NAME).lookingAt()) {
      return new Token(Token.Kind.NAME, matcher.group(), position);
    }
    if (matcher.usePattern(SYMBOL).lookingAt()) {
      return new Token(Token.Kind.SYMBOL, matcher.group(), position);
    }
    String found = Character.toString(source.codePointAt(position));
    throw new ExpressionException(position, strange(found));
  }

  private static String strange(String found) {
    return switch (found) {
      case "=" -> "'=' is not an operator; to compare, write ==";
      case "&" -> "'&' is not an operator; write && or and";
      case "|" -> "'|' is not an operator; write || or or, and abs(…) for |…|";
      case "%" -> "'%' is not an operator; write mod(…, …)";
      case "[", "{" -> "'" + found + "' is not a bracket here; write (";
      case "]", "}" -> "'" + found + "' is not a bracket here; write )";
      default -> "'" + found + "' has no meaning in an expression";
    };
  }

  private int skipSpace(int position) {
    Matcher matcher = SPACE.matcher(source).region(position, source.length());
    return matcher.lookingAt() ? matcher.end() : position;
  }
}
