package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with formulas in it. Between dollar signs, Latin and Greek letters are variables and become
 * italic, as in {@code "loss $L(θ₀ + α₁θ₁)$"}, and the letter after an underscore is its subscript,
 * as in {@code "$ε_c$"}; a dollar sign without a partner stands for itself. Characters that the
 * text font lacks come from the maths font.
 */
public final class MathText {
  /**
   * A piece of text in one font.
   *
   * @param low whether it is a subscript
   */
  record Run(String text, Typeface face, boolean low) {
    Run(String text, Typeface face) {
      this(text, face, false);
    }
  }

  private MathText() {}

  /** The text without dollar signs and with upright letters, for places that have no maths font. */
  public static String plain(String text) {
    return hasFormulas(text) ? text.replace("$", "") : text;
  }

  static List<Run> runs(String text) {
    return runs(text, Typeface.TEXT);
  }

  /**
   * @param upright the text font
   */
  static List<Run> runs(String text, Typeface upright) {
    boolean formulas = hasFormulas(text);
    boolean inside = false;
    boolean low = false;
    List<Run> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    Run current = new Run("", upright);
    for (int point : text.codePoints().toArray()) {
      if (formulas && point == '$') {
        inside = !inside;
        continue;
      }
      if (inside && point == '_' && !low) {
        low = true;
        continue;
      }
      int shown = inside ? italic(point) : point;
      Run next = new Run("", upright.shows(shown) ? upright : Typeface.MATHS, low);
      if (!next.equals(current)) {
        add(runs, run, current);
      }
      current = next;
      low = false;
      run.appendCodePoint(shown);
    }
    add(runs, run, current);
    return runs;
  }

  private static void add(List<Run> runs, StringBuilder text, Run like) {
    if (text.length() > 0) {
      runs.add(new Run(text.toString(), like.face(), like.low()));
      text.setLength(0);
    }
  }

  private static boolean hasFormulas(String text) {
    long dollars = text.chars().filter(c -> c == '$').count();
    return dollars > 0 && dollars % 2 == 0;
  }

  /** The letter in Unicode's block of mathematical italics; other characters as they are. */
  public static int italic(int point) {
    if (point == 'h') {
      return 0x210e;
    }
    if (point >= 'A' && point <= 'Z') {
      return 0x1d434 + point - 'A';
    }
    if (point >= 'a' && point <= 'z') {
      return 0x1d44e + point - 'a';
    }
    return point >= 'α' && point <= 'ω' ? 0x1d6fc + point - 'α' : point;
  }
}
