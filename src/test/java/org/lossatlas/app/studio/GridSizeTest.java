package org.lossatlas.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.file.BadInputException;

class GridSizeTest {
  @Test
  void readsOneNumberAsASquare() {
    assertThat(GridSize.parse(" 96 ")).isEqualTo(new GridSize(96, 96));
  }

  @ParameterizedTest
  @ValueSource(strings = {"96x64", "96 × 64", "96,64", "96*64"})
  void readsColumnsAndRows(String written) {
    assertThat(GridSize.parse(written)).isEqualTo(new GridSize(96, 64));
  }

  @Test
  void readsWhatItWrites() {
    GridSize size = new GridSize(1, 1024);
    assertThat(GridSize.parse(size.toString())).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1025", "-3", "64x", "sixty", "99999999999", "64x0", "6.5"})
  void refusesAnythingElseInOneLine(String written) {
    assertThatThrownBy(() -> GridSize.parse(written))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("grid: is ")
        .hasMessageContaining("1 to 1024");
  }
}
