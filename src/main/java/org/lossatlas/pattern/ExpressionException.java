package org.lossatlas.pattern;

/**
 * An expression cannot be understood, or has no finite value somewhere. The message is one line and
 * does not repeat the position, so that an editor can show it at the place.
 */
public final class ExpressionException extends RuntimeException {
  private final int position;

  /**
   * @param position the character of the expression that is wrong, counted from 0; its length where
   *     something is missing at the end
   */
  public ExpressionException(int position, String problem) {
    super(problem);
    this.position = position;
  }

  /** The character that is wrong, from 0 to the expression's length. */
  public int position() {
    return position;
  }
}
