package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionErrorTest {
  private static ExpressionException error(String source) {
    return catchThrowableOfType(
        ExpressionException.class, () -> Expression.parse(source, Expression.PLANE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 + x|4|unknown name 'x'; the variables are a and b",
        "foo(a)|0|unknown function 'foo'; the functions are abs, acos",
        "sin + 1|0|the function 'sin' needs its values in brackets",
        "sin(a, b)|0|sin needs 1 value, not 2",
        "2*atan2(a)|2|atan2 needs 2 values, not 1",
        "max(a)|0|max needs at least 2 values, not 1",
        "if(a, b)|0|if needs 3 values, not 2",
        "sin()|4|a number, a name or '(' is missing before ')'",
        "1 +|3|a number, a name or '(' is missing before the end",
        "* 2|0|a number, a name or '(' is missing before '*'",
        "(a + b|6|')' is missing for the '(' at character 1",
        "a + b)|5|')' closes no '('",
        "2a|1|an operator is missing before 'a'",
        "2e|1|an operator is missing before 'e'",
        "1.2.3|3|an operator is missing before '.3'",
        "a(b)|1|an operator is missing before '('",
        "(a)(b)|3|an operator is missing before '('",
        "a < b < 1|6|comparisons cannot be chained",
        "a = 1|2|'=' is not an operator; to compare, write ==",
        "a & b|2|write && or and",
        "a % 2|2|write mod",
        "[a]|0|write (",
        "a # b|2|'#' has no meaning",
        "a, b|1|',' stands only between the values of a function",
        "(a, b)|2|',' stands only between the values of a function",
        "1e999|0|the number '1e999' is too large",
        "System.exit(0)|6|'.' has no meaning",
        "|0|the expression is empty",
        "  |0|the expression is empty",
      })
  void namesTheProblemAndItsPlace(String row) {
    String[] parts = row.split("\\|", 3);
    ExpressionException error = error(parts[0]);
    assertThat(error).hasMessageContaining(parts[2]).hasMessageMatching(".+");
    assertThat(error.position()).isEqualTo(Integer.parseInt(parts[1]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "2^", "sin(", "not ", "!", "if(1,2,", "min(1,"})
  void refusesDeepNestingInsteadOfExhaustingTheStack(String opening) {
    String source = opening.repeat(Expression.MAX_LENGTH / opening.length() - 1) + "1";
    assertThat(error(source)).hasMessageContaining("nested more than 100 deep");
  }

  @Test
  void allowsNestingThatPeopleWrite() {
    String source = "(".repeat(99) + "a" + ")".repeat(99);
    assertThat(Expression.parse(source, Expression.PLANE).value(3, 0)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "-", "*", "/", " or ", " and ", "&&"})
  void longChainsNeedNoStack(String operator) {
    String source = "1" + (operator + "1").repeat(9_990 / (operator.length() + 1));
    assertThat(Expression.parse(source, Expression.PLANE).value(0, 0)).isFinite();
  }

  @Test
  void refusesAnExpressionThatIsTooLong() {
    ExpressionException error = error("1" + "+1".repeat(50_000));
    assertThat(error).hasMessageContaining("100001 characters; at most 10000");
  }

  @Test
  void aLongNameDoesNotMakeALongMessage() {
    assertThat(error("x".repeat(9_000)).getMessage()).hasSizeLessThan(100);
  }

  @Property(tries = 2000)
  void neverFailsInAnyOtherWay(@ForAll("snippets") String source) {
    ExpressionException error = error(source);
    if (error != null) {
      assertThat(error.position()).isBetween(0, source.length());
      assertThat(error.getMessage()).isNotBlank().doesNotContain("\n");
    }
  }

  @Provide
  Arbitrary<String> snippets() {
    return Arbitraries.of(
            "a", "b", "1", ".5", "e", "sin", "max", "if", "(", ")", ",", "+", "-", "*", "^", "<",
            "==", "not", "and", "!", " ", "\n", "$", "é", "😀")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
