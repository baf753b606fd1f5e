package org.lossatlas.app.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CurveHistoryTest {
  private static CurveHistory after(int appended) {
    CurveHistory history = new CurveHistory();
    for (int i = 0; i < appended; i++) {
      history.append(new CurvePoint(0.1 * i, i, 1, 1));
    }
    return history;
  }

  @Test
  void keepsEverythingWhileItIsShort() {
    assertThat(after(CurveHistory.MOST).points()).hasSize(CurveHistory.MOST);
  }

  @Property(tries = 100)
  void staysWithinItsBound(@ForAll @IntRange(min = 1, max = 50_000) int appended) {
    assertThat(after(appended).points()).hasSizeLessThanOrEqualTo(CurveHistory.MOST);
  }

  @Property(tries = 100)
  void alwaysHasTheFirstAndTheNewest(@ForAll @IntRange(min = 1, max = 50_000) int appended) {
    List<CurvePoint> points = after(appended).points();

    assertThat(points.get(0).steps()).isZero();
    assertThat(points.get(points.size() - 1).steps()).isEqualTo(appended - 1);
  }

  @Property(tries = 100)
  void keepsPointsInEvenStepsButForTheNewest(
      @ForAll @IntRange(min = 3, max = 50_000) int appended) {
    List<CurvePoint> points = after(appended).points();
    long stride = points.get(1).steps();

    for (int i = 0; i < points.size() - 1; i++) {
      assertThat(points.get(i).steps()).isEqualTo(i * stride);
    }
  }
}
