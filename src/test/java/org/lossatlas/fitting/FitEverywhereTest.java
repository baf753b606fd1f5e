package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.SpatialPattern;

/** Theorem 1 of [C] for every loss, for lines, planes and volumes, in every layer. */
final class FitEverywhereTest {
  private static final double RMSE = 0.03;
  private static final double SECONDS = 40;

  /** The plain evaluation is in double precision too; what differs is the order of sums. */
  private static final double TOLERANCE = 1e-4;

  private static final DataSet DATA = data();

  private static DataSet data() {
    Random random = new Random(1);
    float[] x = new float[200 * 6];
    int[] labels = new int[200];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % 10;
    }
    return DataSet.of("random", x, 6, ClassLabels.of(labels, 10), List.of());
  }

  static Stream<Arguments> everywhere() {
    return Arrays.stream(Loss.values())
        .flatMap(
            loss ->
                Stream.of(1, 2, 3)
                    .flatMap(z -> Stream.of(1, 2, 3).map(layer -> Arguments.of(loss, z, layer))));
  }

  private static SpatialPattern bump(int z) {
    Integer[] sides = new Integer[z];
    Arrays.fill(sides, z == 3 ? 16 : 33);
    return SpatialPattern.sample(
        Lattice.of(sides),
        point -> {
          double squares = 0;
          for (double coordinate : point) {
            squares += (coordinate - 0.4) * (coordinate - 0.4);
          }
          return Math.exp(-squares / 0.08);
        });
  }

  @ParameterizedTest(name = "{0}, z = {1}, layer {2}")
  @MethodSource("everywhere")
  void aSmoothPatternStandsInTheLossOfTheWholeNetwork(Loss loss, int z, int layer) {
    Architecture shape = Architecture.parse("6-48-96-96-10", new Activation.Tanh());
    Placement place = Placement.of(shape, z, Placement.Asked.USUAL.in(layer));
    Construction construction =
        Construction.of(shape, ImplicitActivation.of(loss, DATA.targets()), 1, place)
            .above(InitialWeights.draw(shape, 3));
    SpatialPattern target = bump(z);
    FitOptions options = FitOptions.DEFAULTS.withRmse(RMSE).withSeconds(SECONDS);
    Fit.Result result =
        new Fit(construction, target, options)
            .run(construction.initialise(0), new RunControl(), look -> {});
    assertThat(result.outcome()).isEqualTo(FitOutcome.REACHED);
    FittedPlane plane = new FittedPlane(construction, result.best().network());
    assertThat(FitError.between(plane.surface(target.lattice()).toArray(), target.sheet()).rmse())
        .isLessThan(RMSE * 1.01);
    double check =
        plane.check(
            target.lattice(),
            plane.surface(target.lattice()),
            loss,
            DATA,
            1,
            new RunControl(),
            Progress.SILENT);
    assertThat(check).isLessThan(TOLERANCE);
  }
}
