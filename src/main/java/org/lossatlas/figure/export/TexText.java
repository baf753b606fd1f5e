package org.lossatlas.figure.export;

import java.util.Map;

/** Labels as TeX: formulas between dollar signs, letters and signs as commands. */
final class TexText {
  private static final String GREEK =
      "alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi o pi rho"
          + " varsigma sigma tau upsilon varphi chi psi omega";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** In formulas; outside they are put between dollar signs. */
  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('−', "-"),
          Map.entry('×', "\\times "),
          Map.entry('·', "\\cdot "),
          Map.entry('‖', "\\|"),
          Map.entry('≤', "\\le "),
          Map.entry('≥', "\\ge "),
          Map.entry('→', "\\to "),
          Map.entry('∞', "\\infty "),
          Map.entry('±', "\\pm "),
          Map.entry('∂', "\\partial "),
          Map.entry('∇', "\\nabla "),
          Map.entry('Δ', "\\Delta "),
          Map.entry('Σ', "\\Sigma "),
          Map.entry('Λ', "\\Lambda "),
          Map.entry('√', "\\surd "),
          Map.entry('⁻', "^{-}"));

  private static final Map<Character, String> ESCAPES =
      Map.ofEntries(
          Map.entry('\\', "\\textbackslash{}"),
          Map.entry('{', "\\{"),
          Map.entry('}', "\\}"),
          Map.entry('%', "\\%"),
          Map.entry('&', "\\&"),
          Map.entry('#', "\\#"),
          Map.entry('_', "\\_"),
          Map.entry('^', "\\textasciicircum{}"),
          Map.entry('~', "\\textasciitilde{}"),
          Map.entry('$', "\\$"),
          Map.entry('–', "--"),
          Map.entry('—', "---"),
          Map.entry('“', "``"),
          Map.entry('”', "''"),
          Map.entry('’', "'"),
          Map.entry('…', "\\dots{}"));

  private TexText() {}

  /**
   * @param text as {@link org.lossatlas.figure.MathText} writes it
   */
  static String of(String text) {
    boolean formulas = text.chars().filter(c -> c == '$').count() % 2 == 0;
    StringBuilder tex = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (formulas && letter == '$') {
        inside = !inside;
        tex.append('$');
      } else {
        tex.append(inside ? maths(letter) : upright(letter));
      }
    }
    // Neighbouring signs of upright text share one formula.
    return tex.toString().replace("$$", "");
  }

  private static String upright(char letter) {
    if (ESCAPES.containsKey(letter)) {
      return ESCAPES.get(letter);
    }
    String sign = maths(letter);
    return sign.equals(String.valueOf(letter)) ? known(letter) : "$" + sign + "$";
  }

  /** Letters that pdfLaTeX sets without further packages. */
  private static String known(char letter) {
    return letter < 0x250 ? String.valueOf(letter) : "?";
  }

  private static String maths(char letter) {
    if (letter >= 'α' && letter <= 'ω') {
      String name = GREEK.split(" ")[letter - 'α'];
      return name.length() == 1 ? name : "\\" + name + " ";
    }
    if (SUBSCRIPTS.indexOf(letter) >= 0) {
      return "_{" + SUBSCRIPTS.indexOf(letter) + "}";
    }
    if (SUPERSCRIPTS.indexOf(letter) >= 0) {
      return "^{" + SUPERSCRIPTS.indexOf(letter) + "}";
    }
    return SIGNS.getOrDefault(letter, String.valueOf(letter));
  }
}
