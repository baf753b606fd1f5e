package org.lossatlas.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.HessianPart;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;

/** Cooper's counts and the walk on the manifold of minima. */
final class MinimaManifoldTest {
  private static final RunControl GO = new RunControl();

  private record Setup(Parameters start, DataSet data) {}

  private static Setup setup(String widths, Activation activation, int samples, long seed) {
    Architecture shape = Architecture.parse(widths, activation);
    Random random = new Random(seed);
    float[] x = new float[samples * shape.inputs()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    int m = shape.outputs();
    double[] y = random.doubles((long) samples * m, -1, 1).toArray();
    return new Setup(
        InitialWeights.draw(shape, seed),
        DataSet.of("random", x, shape.inputs(), RealTargets.of(y, m), List.of()));
  }

  static IntStream setups() {
    return IntStream.range(0, 24);
  }

  /** 24 random set-ups: widths, depth, N, m and tanh or smoolu follow from the seed. */
  @ParameterizedTest
  @MethodSource("setups")
  void atAMinimumAsManyEigenvaluesArePositiveAsThereAreOutputs(int seed) {
    Random random = new Random(seed);
    int m = 1 + seed % 3;
    int samples = 3 + random.nextInt(4);
    String hidden = seed % 4 == 0 ? "7-6" : String.valueOf(10 + random.nextInt(5));
    Activation activation =
        seed % 2 == 0 ? new Activation.Tanh() : new Activation.SmoothLinearUnit();
    Setup setup = setup((2 + seed % 2) + "-" + hidden + "-" + m, activation, samples, seed);
    Optional<Parameters> minimum = new MinimaManifold(setup.data).descend(setup.start, GO);
    assertThat(minimum).isPresent();
    Eigenvalues values =
        ExactSpectrum.of(
            LossCurvature.of(minimum.get(), Loss.SQUARED, setup.data), HessianPart.WHOLE, GO);
    assertThat(values.negative()).isZero();
    assertThat(values.positive()).isEqualTo(OutputJacobian.of(minimum.get(), setup.data).rank());
    assertThat(values.positive()).isEqualTo(samples * m);
  }

  @Test
  void theWalkStaysAtZeroLossWhileTheNetworkChanges() {
    Setup setup = setup("2-12-1", new Activation.Tanh(), 8, 1);
    MinimaManifold manifold = new MinimaManifold(setup.data);
    Parameters minimum = manifold.descend(setup.start, GO).orElseThrow();
    Parameters direction = MinimaManifold.direction(minimum, 2);
    Parameters theta = minimum;
    for (int step = 0; step < 10; step++) {
      theta = manifold.walk(theta, direction, 0.2, GO).orElseThrow();
      assertThat(manifold.loss(theta)).isLessThan(1e-10);
    }
    DataSet elsewhere = setup("2-12-1", new Activation.Tanh(), 50, 9).data;
    double change = 0;
    double[] before = OutputJacobian.outputs(minimum, elsewhere);
    double[] after = OutputJacobian.outputs(theta, elsewhere);
    for (int i = 0; i < before.length; i++) {
      change = Math.max(change, Math.abs(after[i] - before[i]));
    }
    assertThat(change).isGreaterThan(0.1);
  }

  /** Two equal inputs with one target: a row of J is there twice; moving one input repairs it. */
  @Test
  void aDegenerateDataSetLosesARankThatAPerturbationGivesBack() {
    float[] x = {0.5f, 1, -0.3f, 0.2f, 0.5f, 1};
    double[] y = {0.1, -0.4, 0.1};
    DataSet degenerate = DataSet.of("twins", x, 2, RealTargets.of(y, 1), List.of());
    Parameters network = InitialWeights.draw(Architecture.parse("2-8-1", new Activation.Tanh()), 1);
    assertThat(OutputJacobian.of(network, degenerate).rank()).isEqualTo(2);
    float[] moved = x.clone();
    moved[4] += 0.01f;
    DataSet repaired = DataSet.of("moved", moved, 2, RealTargets.of(y, 1), List.of());
    assertThat(OutputJacobian.of(network, repaired).rank()).isEqualTo(3);
  }
}
