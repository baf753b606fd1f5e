package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an {@link Architecture} is made of, and what it refuses. */
final class WidthsTest {
  private static final Activation TANH = new Activation.Tanh();

  @Test
  void readsWidthsFromInputToOutput() {
    Architecture shape = Architecture.parse("784-96-128-10", TANH);
    assertThat(shape.inputs()).isEqualTo(784);
    assertThat(shape.outputs()).isEqualTo(10);
    assertThat(shape.layers()).isEqualTo(3);
    assertThat(shape.width(2)).isEqualTo(128);
    assertThat(shape.describeWidths()).isEqualTo("784-96-128-10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "784", "10-", "-10", "10--10", "10-x", "1-2.5", " 1-2", "12345678-1", "1 - 2"})
  void refusesWhatIsNoListOfWidths(String widths) {
    assertThatThrownBy(() -> Architecture.parse(widths, TANH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must look like 784-96-128-128-10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0-10", "10-0-10", "2000000-1"})
  void refusesAnImpossibleWidth(String widths) {
    assertThatThrownBy(() -> Architecture.parse(widths, TANH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("where 1 to 1000000 is possible");
  }

  @Test
  void refusesMoreParametersThanThereIsMemoryFor() {
    assertThatThrownBy(() -> Architecture.parse("1000000-1000000-1000000", TANH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("2000002000000 parameters, more than");
  }

  @Test
  void refusesASingleWidth() {
    assertThatThrownBy(() -> new Architecture(List.of(3), TANH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsItsOwnWidths() {
    List<Integer> widths = new ArrayList<>(List.of(2, 3));
    Architecture shape = new Architecture(widths, TANH);
    widths.set(0, 99);
    assertThat(shape.inputs()).isEqualTo(2);
  }
}
