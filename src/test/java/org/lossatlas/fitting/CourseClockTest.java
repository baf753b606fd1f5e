package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CourseClockTest {
  private static final double BUDGET = 10;

  /** Steps that become slower: 1 ms at first, 3 ms from the 2,000th on. */
  private static double seconds(long steps) {
    return 1e-3 * steps + 2e-3 * Math.max(0, steps - 2000);
  }

  @Test
  void theScheduleIsOverWhenTheTimeIs() {
    CourseClock clock = new CourseClock(BUDGET, Course.NONE);
    double before = 0;
    long steps = 0;
    for (; seconds(steps) < BUDGET; steps++) {
      double now = clock.progress(steps, seconds(steps));
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
    // The rates' four digits, and the estimate of the last third of the steps.
    assertThat(before).isCloseTo(1, within(0.01));
  }

  @Test
  void aCourseIsFollowedWhateverTheClockSays() {
    CourseClock first = new CourseClock(BUDGET, Course.NONE);
    double[] progress = new double[3000];
    for (int i = 0; i < progress.length; i++) {
      progress[i] = first.progress(i, seconds(i));
    }
    Course course = Course.parse(first.course().describe());
    CourseClock second = new CourseClock(1000, course);
    for (int i = 0; i < progress.length; i++) {
      assertThat(second.progress(i, 0.5 * i)).isEqualTo(progress[i]);
    }
    assertThat(second.course()).isEqualTo(course);
  }

  @Test
  void whatIsNoCourseIsRefused() {
    assertThatThrownBy(() -> Course.parse("0.1,x")).hasMessageContaining("run.json");
    assertThatThrownBy(() -> new Course(List.of(2.0))).hasMessageContaining("0 to 1");
  }
}
