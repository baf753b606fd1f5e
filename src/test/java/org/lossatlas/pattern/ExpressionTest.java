package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
  private static double value(String source, double... values) {
    return Expression.parse(source, Expression.PLANE).value(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1+2*3; 7",
        "(1+2)*3; 9",
        "7-2-1; 4",
        "8/4/2; 1",
        "2^3^2; 512",
        "2**3; 8",
        "-2^2; -4",
        "2^-1; 0.5",
        "2^-2^1; 0.25",
        "--3; 3",
        "2*-3; -6",
        "+4; 4",
        ".5e1; 5",
        "5.; 5",
        "1E-2; 0.01",
        "1 < 2; 1",
        "2 <= 1; 0",
        "1+1 == 2; 1",
        "1 != 1; 0",
        "3 > 2 and 1 >= 1; 1",
        "0 or 0; 0",
        "1 or 0 and 0; 1",
        "not 1 < 2; 0",
        "!0 + 1; 2",
        "1 && 0 || 1; 1",
        "if(1 < 2, 3, 4); 3",
        "if(0, 3, 4); 4",
        "min(3, 1, 2); 1",
        "max(3, 1, 2, 9); 9",
        "mod(-1, 3); 2",
        "mod(5.5, 2); 1.5",
        "hypot(3, 4); 5",
        "pow(2, 10); 1024",
        "atan2(0, -1) == pi; 1",
        "log(e); 1",
        "log2(8); 3",
        "log10(1000); 3",
        "sign(-7); -1",
        "floor(-0.5); -1",
        "ceil(0.2); 1",
        "round(2.5); 3",
        "step(0); 1",
        "step(-0.1); 0",
        "abs(-2); 2",
      })
  void hasTheUsualMeaning(String source, double expected) {
    // The values are exact but for the logarithms' last bit.
    assertThat(value(source, 0, 0)).isCloseTo(expected, within(1e-15 * 8));
  }

  @Property(tries = 200)
  void agreesWithJavasMathematics(
      @ForAll @DoubleRange(min = -1, max = 1) double a,
      @ForAll @DoubleRange(min = 0.01, max = 3) double b) {
    double expected =
        Math.exp(-(Math.pow(a - 0.5, 2) + Math.pow(b - 0.5, 2)) / 0.05)
            + Math.sin(3 * a) * Math.cos(b)
            - Math.tan(a) / (1 + Math.atan(b))
            + Math.asin(a) * Math.acos(a)
            + Math.sinh(a)
            + Math.cosh(b)
            - Math.tanh(a * b)
            + Math.sqrt(b)
            + Math.log(b) * Math.atan2(a, b)
            + Math.pow(b, a);
    double found =
        value(
            "exp(-((a-0.5)^2+(b-0.5)^2)/0.05) + sin(3*a)*cos(b) - tan(a)/(1+atan(b))"
                + "+ asin(a)*acos(a) + sinh(a) + cosh(b) - tanh(a*b) + sqrt(b)"
                + "+ log(b)*atan2(a, b) + b^a",
            a,
            b);
    // The same operations in the same order; compiled code may differ in the functions' last bit.
    assertThat(found).isCloseTo(expected, within(1e-12 * (1 + Math.abs(expected))));
  }

  @Property
  void readsEveryNumberThatJavaWrites(@ForAll @DoubleRange(min = 0, max = 1e300) double number) {
    assertThat(value(Double.toString(number), 0, 0)).isEqualTo(number);
  }

  @Test
  void takesItsVariablesInTheOrderInWhichTheyWereNamed() {
    Expression expression = Expression.parse("a + 10*b + 100*c", List.of("c", "b", "a"));
    assertThat(expression.value(1, 2, 3)).isEqualTo(123);
  }

  @Test
  void requiresAValueForEachVariable() {
    Expression expression = Expression.parse("1", Expression.PLANE);
    assertThatThrownBy(() -> expression.value(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void evaluatesOnlyTheChosenBranch() {
    assertThat(value("if(a < 0.5, sqrt(0.5 - a), 0)", 1, 0)).isZero();
  }

  @Test
  void spacesAndLinesDoNotMatter() {
    assertThat(value(" a\n\t+ b ", 1, 2)).isEqualTo(3);
  }

  @Test
  void becomesAPatternWithBetaUpwards() {
    Pattern pattern = Expression.parse("a + 10*b", Expression.PLANE).toPattern(3, 2);
    assertThat(pattern.toArray()).containsExactly(0, 0.5, 1, 10, 10.5, 11);
  }

  @Test
  void refusesAPatternThatIsNotFiniteAndSaysWhere() {
    Expression expression = Expression.parse("1/(a - 0.5)", Expression.PLANE);
    assertThatThrownBy(() -> expression.toPattern(3, 2))
        .isInstanceOf(ExpressionException.class)
        .hasMessage("the value at a = 0.5, b = 0.0 is infinite; a pattern needs finite values");
  }

  @Test
  void refusesAPatternThatIsNotANumber() {
    Expression expression = Expression.parse("log(a - 0.5)", Expression.PLANE);
    assertThatThrownBy(() -> expression.toPattern(2, 2))
        .hasMessageContaining("a = 0.0, b = 0.0 is not a number");
  }

  @Test
  void doesNotFollowTheMachinesLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(value("sin(0) + if(1, 0.5, 2)", 0, 0)).isEqualTo(0.5);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.SECONDS) // 20 ms when warm; this only guards against collapse
  void isFastEnoughToTypeAlong() {
    Expression expression =
        Expression.parse("exp(-((a-0.5)^2+(b-0.5)^2)/0.05)*sin(20*a)", Expression.PLANE);
    for (int k = 0; k < 10; k++) {
      assertThat(expression.toPattern(128, 128).width()).isEqualTo(128);
    }
  }
}
