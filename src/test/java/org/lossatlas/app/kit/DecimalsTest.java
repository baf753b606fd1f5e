package org.lossatlas.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecimalsTest {
  @Test
  void writesAFixedNumberOfDecimalsWithATrueMinus() {
    assertThat(Decimals.fixed(-0.41249, 3)).isEqualTo("−0.412");
  }

  @Test
  void hasNoNegativeZero() {
    assertThat(Decimals.fixed(-0.0001, 3)).isEqualTo("0.000");
  }

  @Test
  void keepsDigitsOfSmallMeasurements() {
    assertThat(Decimals.measured(3.14159e-5)).isEqualTo("3.142e−05");
  }

  @Test
  void saysThatAValueIsNotKnown() {
    assertThat(Decimals.measured(Double.NaN)).isEqualTo("not known");
  }
}
