package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Patterns.class)
@Domain(DomainContext.Global.class)
class TransformTest {
  /** 3 wide, 2 high: 1 2 3 at the bottom, 4 5 6 at the top. */
  private static final Pattern SIX = Pattern.of(3, 2, new double[] {1, 2, 3, 4, 5, 6});

  @Test
  void rotatingLeftPutsTheRightEdgeOnTop() {
    Pattern turned = Transform.ROTATE_LEFT.apply(SIX);
    assertThat(turned).isEqualTo(Pattern.of(2, 3, new double[] {4, 1, 5, 2, 6, 3}));
  }

  @Test
  void mirroringLeftRightKeepsTheRows() {
    Pattern mirrored = Transform.MIRROR_LEFT_RIGHT.apply(SIX);
    assertThat(mirrored.toArray()).containsExactly(3, 2, 1, 6, 5, 4);
  }

  @Test
  void mirroringTopBottomKeepsTheColumns() {
    Pattern mirrored = Transform.MIRROR_TOP_BOTTOM.apply(SIX);
    assertThat(mirrored.toArray()).containsExactly(4, 5, 6, 1, 2, 3);
  }

  @Property(tries = 100)
  void fourQuarterTurnsChangeNothing(@ForAll Pattern pattern) {
    Pattern turned = pattern;
    for (int quarter = 0; quarter < 4; quarter++) {
      turned = Transform.ROTATE_LEFT.apply(turned);
    }
    assertThat(turned).isEqualTo(pattern);
  }

  @Property(tries = 100)
  void leftAndRightUndoEachOther(@ForAll Pattern pattern) {
    assertThat(Transform.ROTATE_RIGHT.apply(Transform.ROTATE_LEFT.apply(pattern)))
        .isEqualTo(pattern);
  }

  @Property(tries = 100)
  void mirroringTwiceChangesNothing(@ForAll Pattern pattern, @ForAll boolean upright) {
    Transform mirror = upright ? Transform.MIRROR_LEFT_RIGHT : Transform.MIRROR_TOP_BOTTOM;
    assertThat(mirror.apply(mirror.apply(pattern))).isEqualTo(pattern);
  }

  @Property(tries = 100)
  void bothMirrorsAreHalfATurn(@ForAll Pattern pattern) {
    Pattern mirrored =
        Transform.MIRROR_LEFT_RIGHT.apply(Transform.MIRROR_TOP_BOTTOM.apply(pattern));
    assertThat(mirrored)
        .isEqualTo(Transform.ROTATE_LEFT.apply(Transform.ROTATE_LEFT.apply(pattern)));
  }

  @Property(tries = 100)
  void invertingTwiceChangesNothing(@ForAll Pattern pattern) {
    // The generated levels are exact in binary, and so is one minus them.
    assertThat(Transform.INVERT.apply(Transform.INVERT.apply(pattern))).isEqualTo(pattern);
  }

  @Test
  void invertingMakesBlackOfWhite() {
    assertThat(Transform.INVERT.apply(Pattern.of(3, 1, new double[] {0, 0.25, 1})).toArray())
        .containsExactly(1, 0.75, 0);
  }
}
