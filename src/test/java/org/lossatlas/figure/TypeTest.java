package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TypeTest {
  private final Type type = new Type(12);

  @Test
  void textThatFitsStaysAsItIs() {
    assertThat(type.fitting("loss", 200)).isSameAs(type);
    assertThat(type.shortened("loss", 200)).isEqualTo("loss");
  }

  @Test
  void longTextIsSetSmaller() {
    String text = "a title of some length";
    double room = 0.8 * type.width(text);
    Type smaller = type.fitting(text, room);
    assertThat(smaller.size()).isCloseTo(0.8 * 12, within(0.1));
    assertThat(smaller.width(text)).isLessThanOrEqualTo(room);
  }

  @Test
  void whatIsStillTooLongIsShortened() {
    String shortened = type.shortened("a title of some length", 60);
    assertThat(shortened).startsWith("a tit").endsWith("…");
    assertThat(type.width(shortened)).isLessThanOrEqualTo(60);
  }
}
