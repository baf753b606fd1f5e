package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.training.Schedule;

/** Whole fits on small grids: what they reach, how they are steered, how they end. */
@Timeout(60)
final class FitTest {
  private static final ClassLabels LABELS = Marginals.labels(9, 11, 10, 10);
  private static final double ENOUGH_SECONDS = 30;

  private static Pattern smooth(int side) {
    return Pattern.sample(
        side, side, (a, b) -> 0.5 + 0.3 * Math.sin(4 * a) * Math.cos(3 * b) + 0.2 * a * b);
  }

  private static Construction construction(String widths, String activation, Loss loss) {
    return Construction.of(
        Architecture.parse(widths, Activation.parse(activation)),
        ImplicitActivation.of(loss, LABELS),
        1);
  }

  private static Construction tanh() {
    return construction("3-8-64-64-4", "tanh", Loss.CROSS_ENTROPY);
  }

  private static FitOptions options(double rmse, double seconds) {
    return FitOptions.DEFAULTS.withRmse(rmse).withSeconds(seconds);
  }

  private static Fit.Result fit(Construction construction, Pattern target, FitOptions options) {
    return new Fit(construction, target, options)
        .run(construction.initialise(options.seed()), new RunControl(), look -> {});
  }

  /** A fit of exactly so many steps: they are all it is given before it is held. */
  private static Fit.Result steps(
      Construction construction, Pattern target, FitOptions options, long steps) {
    RunControl control = new RunControl();
    for (int i = 0; i < steps; i++) {
      control.step();
    }
    return new Fit(construction, target, options)
        .run(
            construction.initialise(options.seed()),
            control,
            look -> {
              if (look.steps() == steps) {
                control.stop();
              }
            });
  }

  @Test
  void reachesASmoothPattern() {
    Fit.Result result = fit(tanh(), smooth(32), options(0.02, ENOUGH_SECONDS));
    assertThat(result.outcome()).isEqualTo(FitOutcome.REACHED);
    assertThat(result.best().error().rmse()).isLessThanOrEqualTo(0.02);
  }

  @Test
  void sharpensAHardEdgeBeyondThePreview() {
    Pattern edge = Pattern.sample(32, 32, (a, b) -> a + 0.3 * b > 0.6 ? 1 : 0);
    List<FitSnapshot> looks = new ArrayList<>();
    Construction construction = tanh();
    FitOptions options = options(0.06, ENOUGH_SECONDS);
    Fit.Result result =
        new Fit(construction, edge, options)
            .run(construction.initialise(0), new RunControl(), looks::add);
    assertThat(result.outcome()).isEqualTo(FitOutcome.REACHED);
    assertThat(looks.get(0).phase()).isEqualTo(FitSnapshot.Phase.PREVIEW);
    assertThat(looks.get(0).error().rmse()).isGreaterThan(0.06);
    assertThat(looks.get(looks.size() - 1)).isSameAs(result.last());
    assertThat(looks).extracting(FitSnapshot::steps).isSorted();
  }

  @Test
  void whatASnapshotShowsIsWhatItsNetworkHas() {
    Construction construction = tanh();
    FitSnapshot best = steps(construction, smooth(16), options(0, 30), 5).best();
    Pattern whole = new FittedPlane(construction, best.network()).surface(16, 16);
    // Training is in single precision, the plane in double.
    assertThat(best.surface().toArray()).containsExactly(whole.toArray(), within(1e-4));
    FitError error = FitError.between(best.surface().toArray(), smooth(16));
    assertThat(best.error()).isEqualTo(error);
  }

  @ParameterizedTest
  @EnumSource(names = {"GAUSS_NEWTON", "ADAM"})
  void theSameSeedAndStepsGiveTheSameParametersToTheLastBit(Optimiser optimiser) {
    FitOptions options =
        FitOptions.with(optimiser).withRmse(0).withSchedule(Schedule.CONSTANT).withSeed(11);
    Subnetwork first = steps(tanh(), smooth(20), options, 6).last().network();
    Subnetwork second = steps(tanh(), smooth(20), options, 6).last().network();
    assertThat(Subnetworks.vector(first)).isEqualTo(Subnetworks.vector(second));
    Subnetwork other = steps(tanh(), smooth(20), options.withSeed(12), 6).last().network();
    assertThat(Subnetworks.vector(first)).isNotEqualTo(Subnetworks.vector(other));
  }

  @Test
  void aRunThatEndsAtAnErrorIsRepeatedToTheLastBit() {
    Pattern target = Pattern.sample(24, 24, (a, b) -> a > b ? 1 : 0);
    FitOptions options = options(0.12, ENOUGH_SECONDS);
    FitSnapshot first = fit(tanh(), target, options).last();
    FitSnapshot second = fit(tanh(), target, options).last();
    assertThat(first.steps()).isPositive().isEqualTo(second.steps());
    assertThat(first.surface()).isEqualTo(second.surface());
  }

  @Test
  void aStopEndsItWithTheBestStateSoFar() {
    RunControl control = new RunControl();
    Construction construction = tanh();
    Fit.Result result =
        new Fit(construction, smooth(16), options(0, ENOUGH_SECONDS))
            .run(
                construction.initialise(0),
                control,
                look -> {
                  if (look.steps() >= 3) {
                    control.stop();
                  }
                });
    assertThat(result.outcome()).isEqualTo(FitOutcome.STOPPED);
    assertThat(result.best().error().rmse()).isLessThanOrEqualTo(result.last().error().rmse());
  }

  @Test
  void aStopBeforeTheFirstStepLeavesThePreview() {
    RunControl control = new RunControl();
    control.stop();
    Construction construction = tanh();
    Fit.Result result =
        new Fit(construction, smooth(16), options(0, ENOUGH_SECONDS))
            .run(construction.initialise(0), control, look -> {});
    assertThat(result.outcome()).isEqualTo(FitOutcome.STOPPED);
    assertThat(result.best().phase()).isEqualTo(FitSnapshot.Phase.PREVIEW);
  }

  @Test
  void eachSingleStepIsShown() throws InterruptedException {
    RunControl control = new RunControl();
    control.pause();
    Semaphore shown = new Semaphore(0);
    List<Long> steps = new ArrayList<>();
    Construction construction = tanh();
    Fit fit = new Fit(construction, smooth(16), options(0, ENOUGH_SECONDS));
    CompletableFuture<Fit.Result> result =
        CompletableFuture.supplyAsync(
            () ->
                fit.run(
                    construction.initialise(0),
                    control,
                    look -> {
                      steps.add(look.steps());
                      shown.release();
                    }));
    shown.acquire();
    for (int i = 0; i < 3; i++) {
      control.step();
      shown.acquire();
    }
    control.stop();
    assertThat(result.join().outcome()).isEqualTo(FitOutcome.STOPPED);
    assertThat(steps).containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void theTimeEndsIt() {
    Fit.Result result = fit(tanh(), smooth(16), options(0, 0.05));
    assertThat(result.outcome()).isEqualTo(FitOutcome.TIME_UP);
    assertThat(result.last().seconds()).isGreaterThanOrEqualTo(0.05);
  }

  @ParameterizedTest
  @CsvSource({"SGD, 10", "ADAM, 10", "SGD, 1e6", "ADAM, 1e6"})
  void aLearningRateThatIsTooLargeDivergesAndTheBestStateIsKept(Optimiser optimiser, double rate) {
    FitOptions options =
        FitOptions.with(optimiser).withLearningRate(rate).withRmse(0).withSeconds(ENOUGH_SECONDS);
    Fit.Result result = fit(tanh(), smooth(16), options);
    assertThat(result.outcome()).isEqualTo(FitOutcome.DIVERGED);
    assertThat(result.best().error().rmse()).isLessThan(0.3);
    assertThat(result.best().surface().toArray()).doesNotContain(Double.NaN);
  }

  @Test
  void gaussNewtonSurvivesALearningRateThatIsTooLarge() {
    FitOptions options = options(0, 1).withLearningRate(10);
    Fit.Result result = fit(tanh(), smooth(16), options);
    assertThat(result.outcome()).isIn(FitOutcome.TIME_UP, FitOutcome.DIVERGED);
    assertThat(result.best().error().rmse()).isLessThan(0.3);
  }

  @ParameterizedTest
  @EnumSource
  void everyLossCanShowASmoothPattern(Loss loss) {
    Construction construction = construction("3-8-64-64-4", "tanh", loss);
    assertThat(reached(construction, smooth(24), 0.05)).isLessThanOrEqualTo(0.05);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tanh",
        "sigmoid",
        "relu",
        "leaky-relu:0.2",
        "elu",
        "softplus",
        "softplus:10",
        "smoolu",
        "quadratic",
        "cube"
      })
  void everyActivationCanShowASmoothPattern(String activation) {
    Construction construction = construction("3-8-64-64-4", activation, Loss.CROSS_ENTROPY);
    assertThat(reached(construction, smooth(24), 0.05)).isLessThanOrEqualTo(0.05);
  }

  /** Without a bend in between, t is a plane over (α, β). */
  @Test
  void theIdentityCanShowWhatComesFromAPlane() {
    Construction construction = construction("3-8-64-64-4", "identity", Loss.SQUARED);
    Pattern ramp = Pattern.sample(24, 24, (a, b) -> a * a / 2);
    assertThat(reached(construction, ramp, 0.05)).isLessThanOrEqualTo(0.05);
  }

  @ParameterizedTest
  @EnumSource(names = {"ADAM", "ADAMW", "NESTEROV", "SGD"})
  void everyOptimiserImprovesOnThePreview(Optimiser optimiser) {
    Pattern edge = Pattern.sample(24, 24, (a, b) -> a > 0.5 ? 1 : 0);
    for (TargetMode mode : TargetMode.values()) {
      FitOptions options =
          FitOptions.with(optimiser).withMode(mode).withRmse(0).withSchedule(Schedule.CONSTANT);
      Construction construction = tanh();
      FitSnapshot preview = new Preview(construction, construction.initialise(0), 24, 24).of(edge);
      Fit.Result result = steps(construction, edge, options, 40);
      assertThat(result.best().error().rmse()).isLessThan(preview.error().rmse());
    }
  }

  @Test
  void trainsOnInvertedTargetsToo() {
    FitOptions options = options(0.02, ENOUGH_SECONDS).withMode(TargetMode.INVERSE);
    assertThat(fit(tanh(), smooth(24), options).outcome()).isEqualTo(FitOutcome.REACHED);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1, -3})
  void aFlatPatternIsReachedAndNeverCountsAsDiverged(double level) {
    Pattern flat = Pattern.constant(12, 12, level);
    assertThat(fit(tanh(), flat, options(0.01, 5)).outcome()).isEqualTo(FitOutcome.REACHED);
    assertThat(fit(tanh(), flat, options(0, 0.1)).outcome()).isEqualTo(FitOutcome.TIME_UP);
  }

  @Test
  void theSmallestGridIsReached() {
    Pattern corners = Pattern.of(2, 2, new double[] {0, 1, 1, 0});
    assertThat(reached(tanh(), corners, 0.02)).isLessThanOrEqualTo(0.02);
  }

  /** Five columns and three rows; the one hot corner is at α = 1, β = 0: the bottom right. */
  @Test
  void aHotCornerStaysInItsCorner() {
    double[] values = new double[15];
    values[4] = 1;
    Construction construction = tanh();
    Fit.Result result = fit(construction, Pattern.of(5, 3, values), options(0.05, ENOUGH_SECONDS));
    Pattern whole = new FittedPlane(construction, result.best().network()).surface(5, 3);
    double hot = whole.value(4, 0) - whole.min();
    assertThat(hot).isCloseTo(1, within(0.3));
    assertThat(whole.value(0, 0) - whole.min()).isLessThan(0.3);
    assertThat(whole.value(4, 2) - whole.min()).isLessThan(0.3);
    assertThat(whole.value(0, 2) - whole.min()).isLessThan(0.3);
  }

  @Test
  void theOffsetIsTheLiftAboveTheInfimum() {
    Construction construction = tanh();
    Fit.Result result = fit(construction, smooth(24), options(0.01, ENOUGH_SECONDS));
    double lift = construction.ray().infimum() + Construction.MARGIN - smooth(24).min();
    assertThat(result.best().error().offset()).isCloseTo(lift, within(0.01));
  }

  @Test
  void goesOnFromWhereAnotherFitEnded() {
    Construction construction = tanh();
    FitOptions options = options(0, ENOUGH_SECONDS);
    FitSnapshot before = steps(construction, smooth(16), options, 20).best();
    List<FitSnapshot> looks = new ArrayList<>();
    RunControl control = new RunControl();
    control.stop();
    new Fit(construction, smooth(16), options).run(before.network(), control, looks::add);
    assertThat(looks.get(0).error().rmse()).isLessThanOrEqualTo(before.error().rmse() + 1e-6);
  }

  @Test
  void refusesAGridThatDoesNotFitInMemory() {
    Construction wide = construction("3-2-2-20000-4", "tanh", Loss.CROSS_ENTROPY);
    assertThatThrownBy(() -> new Fit(wide, Pattern.constant(512, 512, 0), options(0.1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("choose a smaller grid or a narrower layer");
  }

  private static double reached(Construction construction, Pattern target, double rmse) {
    return fit(construction, target, options(rmse, 4)).best().error().rmse();
  }
}
