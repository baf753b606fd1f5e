package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.network.Activation;
import org.lossatlas.training.Schedule;

final class FitOptionsTest {
  private static final FitOptions OPTIONS = FitOptions.DEFAULTS;

  @Test
  void changesOneThingAtATime() {
    FitOptions changed =
        OPTIONS
            .withLearningRate(0.5)
            .withSchedule(Schedule.STEP)
            .withBatch(64)
            .withMode(TargetMode.INVERSE)
            .withSeed(7)
            .withRmse(0.1)
            .withSeconds(3);
    assertThat(changed)
        .isEqualTo(
            new FitOptions(
                Optimiser.GAUSS_NEWTON, 0.5, Schedule.STEP, 64, TargetMode.INVERSE, 7, 0.1, 3, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, 1e7})
  void refusesALearningRateOutOfRange(double rate) {
    assertThatThrownBy(() -> OPTIONS.withLearningRate(rate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the learning rate must be above 0, at most 1000000");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -5, 4097})
  void refusesABatchOutOfRange(int batch) {
    assertThatThrownBy(() -> OPTIONS.withBatch(batch))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the batch must be 1 to 4096 points");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAnErrorOutOfRange(double rmse) {
    assertThatThrownBy(() -> OPTIONS.withRmse(rmse)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, 1e8})
  void refusesATimeOutOfRange(double seconds) {
    assertThatThrownBy(() -> OPTIONS.withSeconds(seconds))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsBackTheNamesOfTheCommandLine() {
    for (Optimiser optimiser : Optimiser.values()) {
      assertThat(Optimiser.parse(optimiser.contractName())).isSameAs(optimiser);
    }
    for (Schedule schedule : Schedule.values()) {
      assertThat(Schedule.parse(schedule.contractName())).isSameAs(schedule);
    }
    for (TargetMode mode : TargetMode.values()) {
      assertThat(TargetMode.parse(mode.contractName())).isSameAs(mode);
    }
  }

  @Test
  void refusesOtherNames() {
    assertThatThrownBy(() -> Optimiser.parse("lbfgs")).hasMessageContaining("one of gauss-newton");
    assertThatThrownBy(() -> Schedule.parse("linear")).hasMessageContaining("one of constant");
    assertThatThrownBy(() -> TargetMode.parse("both")).hasMessageContaining("through or inverse");
  }

  @ParameterizedTest
  @EnumSource
  void everyScheduleBeginsWithTheWholeRateAndNeverRises(Schedule schedule) {
    assertThat(schedule.factor(0)).isEqualTo(1);
    double before = 1;
    for (int i = 0; i <= 120; i++) {
      double factor = schedule.factor(i / 100.0);
      assertThat(factor).isBetween(0.0, before);
      before = factor;
    }
  }

  @Test
  void schedulesHaveTheirForms() {
    assertThat(Schedule.COSINE.factor(0.5)).isCloseTo(0.5, within(1e-15));
    assertThat(Schedule.COSINE.factor(1)).isCloseTo(0, within(1e-15));
    assertThat(Schedule.STEP.factor(0.34)).isCloseTo(0.1, within(1e-15));
    assertThat(Schedule.STEP.factor(1)).isCloseTo(0.01, within(1e-15));
  }

  @Test
  void looksAtTheSurfaceMoreSeldomTheMoreItCosts() {
    Subnetwork net = Subnetwork.zero(new int[] {2, 128, 128, 1}, new Activation.Tanh());
    assertThat(Pace.steps(net, 64 * 64, Optimiser.GAUSS_NEWTON, 1024)).isEqualTo(1);
    assertThat(Pace.steps(net, 64 * 64, Optimiser.GAUSS_NEWTON, 256)).isBetween(3, 10);
    assertThat(Pace.steps(net, 512 * 512, Optimiser.GAUSS_NEWTON, 2048)).isBetween(5, 20);
    assertThat(Pace.steps(net, 64 * 64, Optimiser.ADAM, 512)).isBetween(5, 20);
  }
}
