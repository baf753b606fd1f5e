package org.lossatlas.figure;

/**
 * What stands beside a figure of a field; all may hold formulas ({@link MathText}).
 *
 * @param title empty for none
 * @param alpha of the horizontal axis
 * @param beta of the vertical one
 * @param value of the colours, with its unit if it has one
 */
public record Labels(String title, String alpha, String beta, String value) {
  /** With the axes α₁ and α₂. */
  public static Labels of(String title, String value) {
    return new Labels(title, "$α₁$", "$α₂$", value);
  }

  public Labels withTitle(String newTitle) {
    return new Labels(newTitle, alpha, beta, value);
  }
}
