package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.file.BadInputException;

class PatternSourceTest {
  @TempDir private Path folder;

  @Test
  void aNameOfTheGalleryIsThatPattern() {
    PatternSource source = PatternSource.resolve("skull");
    assertThat(source.name()).isEqualTo("skull");
    assertThat(source.files()).isEmpty();
  }

  @Test
  void aFileIsReadAndResampled() throws IOException {
    Path file = Files.writeString(folder.resolve("ramp.csv"), "0,1\n");
    PatternSource source = PatternSource.resolve(file.toString());
    assertThat(source.pattern(5, 2).toArray())
        .containsExactly(0, 0.25, 0.5, 0.75, 1, 0, 0.25, 0.5, 0.75, 1);
    assertThat(source.files()).containsExactly(file);
    assertThat(source.name()).isEqualTo(file.toString());
  }

  @Test
  void anExpressionIsEvaluatedOnTheGridItself() {
    PatternSource source = PatternSource.resolve("a^2");
    assertThat(source.pattern(3, 1).toArray()).containsExactly(0, 0.25, 1);
    assertThat(source.name()).isEqualTo("a^2");
    assertThat(source.files()).isEmpty();
  }

  @Test
  void aDivisionIsNoFile() {
    assertThat(PatternSource.resolve("a/2").pattern(2, 1).toArray()).containsExactly(0, 0.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no-such.png", "x/y.npy", "./skull", "/nowhere/skull", "my picture.jpeg", "a.tif"})
  void aFileThatIsNotThereIsSaidToBeMissing(String text) {
    assertThatThrownBy(() -> PatternSource.resolve(text))
        .isInstanceOf(BadInputException.class)
        .hasMessage("'" + text + "': there is no such file");
  }

  @Test
  void aTypingErrorIsShownWithItsPlaceAndTheBundledNames() {
    assertThatThrownBy(() -> PatternSource.resolve("skul"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("unknown name 'skul'; the variables are a and b, at character 1")
        .hasMessageContaining("the bundled patterns are heart, star, skull");
  }

  @Test
  void aFolderIsNoPattern() {
    assertThatThrownBy(() -> PatternSource.resolve(folder.toString()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is a folder");
  }

  @Test
  void anExpressionWithoutAFiniteValueIsBadInput() {
    PatternSource source = PatternSource.resolve("1/a");
    assertThatThrownBy(() -> source.pattern(2, 2))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a = 0.0, b = 0.0 is infinite");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "a\nb", "((((", "😀"})
  void anythingElseIsOneLine(String text) {
    assertThatThrownBy(() -> PatternSource.resolve(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aVeryLongTextGivesAShortMessage() {
    assertThatThrownBy(() -> PatternSource.resolve("x".repeat(200_000)))
        .isInstanceOf(BadInputException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600));
  }
}
