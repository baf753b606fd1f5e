package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MathTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "α₁ α₂ θ₀ σ ‖·‖ L(θ₀+α₁θ₁+α₂θ₂) ∇ ℓ λ φ ε ρ Σ √ ∈ ≤ ≥ ≈ ± × · … – − ∞ 10⁻³ 10⁴ ⁰¹²³⁵⁶⁷⁸⁹",
        "$L(θ₀ + α₁θ₁ + α₂θ₂) − a − T(α)$",
        "$abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZαβγδεζηθικλμνξοπρςστυφχψω$",
        "éàüñçøåÄÖß „Grauwert“ “quoted” ’ € § ° µm"
      })
  void theBundledFontsShowEveryCharacter(String text) {
    assertThat(MathText.runs(text))
        .allSatisfy(
            run ->
                assertThat(run.face().at(12).canDisplayUpTo(run.text()))
                    .as(run.text())
                    .isEqualTo(-1));
  }

  @Test
  void lettersBetweenDollarsAreItalic() {
    assertThat(MathText.runs("loss $L₁$"))
        .containsExactly(
            new MathText.Run("loss ", Typeface.TEXT),
            new MathText.Run("\ud835\udc3f", Typeface.MATHS),
            new MathText.Run("₁", Typeface.TEXT));
  }

  @Test
  void theLetterAfterAnUnderscoreIsASubscript() {
    assertThat(MathText.runs("$ε_c$ a_b"))
        .containsExactly(
            new MathText.Run("\ud835\udf00", Typeface.MATHS),
            new MathText.Run("\ud835\udc50", Typeface.MATHS, true),
            new MathText.Run(" a_b", Typeface.TEXT));
    Type type = new Type(12);
    assertThat(type.width("$ε_c$")).isLessThan(type.width("$εc$"));
  }

  @Test
  void aLoneDollarIsADollar() {
    assertThat(MathText.runs("5 $")).containsExactly(new MathText.Run("5 $", Typeface.TEXT));
    assertThat(MathText.plain("5 $")).isEqualTo("5 $");
  }

  @Test
  void plainTextKeepsTheLettersWithoutTheDollars() {
    assertThat(MathText.plain("loss $L(θ₀)$")).isEqualTo("loss L(θ₀)");
  }

  @Test
  void figuresAreAllAsWide() {
    Type type = new Type(12);
    for (char digit = '0'; digit <= '9'; digit++) {
      assertThat(type.width(String.valueOf(digit))).isEqualTo(type.width("0"));
    }
  }
}
