package org.lossatlas.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.SmallConvolution;
import org.lossatlas.pattern.Pattern;

/** The search for patterns, on a few small pictures. */
final class MultiPointTest {
  private static final int PIXELS = 121;
  private static final int CLASSES = 3;
  private static final double HOUR = 3600;

  /** Dark where α < ½. */
  private static final Pattern HALVES = Pattern.sample(4, 3, (a, b) -> a < 0.5 ? 0.1 : 0.9);

  private static final FitOptions ROUGH = FitOptions.DEFAULTS.withSteps(5).withRmse(0.2);

  private static DataSet pictures(int seed) {
    Random random = new Random(seed);
    float[] x = new float[48 * PIXELS];
    int[] y = new int[48];
    Arrays.setAll(y, i -> i % CLASSES);
    for (int i = 0; i < x.length; i++) {
      // A class is a bright third of the picture.
      x[i] = random.nextFloat() * (i % PIXELS / 41 == y[i / PIXELS] ? 1 : 0.3f);
    }
    return DataSet.of("thirds", x, PIXELS, ClassLabels.of(y, CLASSES), List.of());
  }

  private static Searched dense() {
    return new Searched.Dense(Architecture.parse("121-12-12-3", new Activation.Relu()));
  }

  private static Searched convolutional() {
    return new Searched.Convolutional(
        new SmallConvolution(11, 4, 6, 8, CLASSES, new Activation.Relu()));
  }

  private static MultiPoint study(Searched network, CellGoal goal, boolean straight, long steps) {
    return new MultiPoint(
        network, pictures(1), pictures(2), HALVES, goal, straight, steps, HOUR, 0.01, ROUGH);
  }

  private static MultiPoint.Result run(MultiPoint study) {
    return study.run(new RunControl(), Progress.SILENT);
  }

  @Test
  void theSearchTellsTheCellsApartOnBothKindsOfNetworks() {
    for (Searched network : List.of(dense(), convolutional())) {
      MultiPoint.Result result = run(study(network, CellGoal.BINARY, false, 60));
      assertThat(result.steps()).isEqualTo(60);
      assertThat(result.trainOverlap()).as(network.describe()).isGreaterThan(0.9);
    }
  }

  @Test
  void theSameStepsFromTheSameSeedGiveTheSameSurface() {
    MultiPoint study = study(dense(), CellGoal.BINARY, true, 8);
    assertThat(run(study).train().losses()).isEqualTo(run(study).train().losses());
  }

  @Test
  void theSearchForGreysComesNearerToThem() {
    MultiPoint before = study(dense(), CellGoal.GREY, false, 1);
    MultiPoint after = study(dense(), CellGoal.GREY, false, 150);
    double error = after.greyError(run(after).train());
    assertThat(error).isLessThan(0.15).isLessThan(before.greyError(run(before).train()) / 2);
  }

  @ParameterizedTest
  @EnumSource
  void lowCellsArePulledDownAndHighOnesUpUntilTheyAreHighEnough(CellGoal goal) {
    assertThat(goal.pull(0, 2)).isEqualTo(1);
    assertThat(goal.pull(1, 1)).isEqualTo(-1);
    assertThat(goal.pull(1, CellGoal.CLIP + 1)).isNotNegative();
  }

  @Test
  void aGreyCellIsPulledToItsOwnLoss() {
    double wanted = CellGoal.GREY.wanted(0.5);
    assertThat(CellGoal.GREY.pull(0.5, wanted)).isZero();
    assertThat(CellGoal.GREY.pull(0.5, wanted + 0.25)).isEqualTo(0.25);
    assertThat(CellGoal.GREY.pull(0.5, wanted - 0.25)).isEqualTo(-0.25);
  }

  @Test
  void valuesThatAreNoGreysAreRefused() {
    assertThatThrownBy(
            () ->
                new MultiPoint(
                    dense(),
                    pictures(1),
                    pictures(2),
                    HALVES.map(value -> 3 * value),
                    CellGoal.GREY,
                    false,
                    1,
                    HOUR,
                    0.01,
                    ROUGH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 to 1");
  }
}
