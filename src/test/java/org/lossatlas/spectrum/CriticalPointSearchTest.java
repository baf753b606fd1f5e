package org.lossatlas.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;

/** Critical points, and the law of their index. */
final class CriticalPointSearchTest {
  private static final RunControl GO = new RunControl();

  /** A linear network f = w₁w₂x with y = x: saddle at 0 with index 1 of the two weights. */
  @Test
  void findsTheSaddleOfALinearNetworkWithItsIndex() {
    float[] x = {1, -1};
    DataSet data = DataSet.of("line", x, 1, RealTargets.of(new double[] {1, -1}, 1), List.of());
    Architecture shape = Architecture.parse("1-1-1", new Activation.Identity());
    var start = Parameters.of(Layout.biased(shape), new double[] {0.1, 0.02, -0.05, 0.01});
    CriticalPoint found = new CriticalPointSearch(Loss.SQUARED, data).from(start, GO).orElseThrow();
    assertThat(found.theta().get(0)).isCloseTo(0, within(1e-8));
    assertThat(found.theta().get(2)).isCloseTo(0, within(1e-8));
    assertThat(found.loss()).isCloseTo(0.5, within(1e-12));
    // L = ½(1 − w₁w₂)² + ½(b₁w₂ + b₂)²: eigenvalues −1, 0, 1, 1 at 0.
    assertThat(found.index()).isEqualTo(0.25);
  }

  @Test
  void whatItCallsCriticalHasNoGradient() {
    IndexExperiment experiment = new IndexExperiment(3, 1, List.of(0.5), 40, 3);
    IndexExperiment.Result result = experiment.run(GO, Progress.SILENT);
    assertThat(result.searches()).isEqualTo(40);
    assertThat(result.points()).isNotEmpty();
    assertThat(result.points())
        .allMatch(point -> point.slope() < 1e-7)
        .allMatch(point -> point.energy() >= 0 && point.energy() <= 0.5 + 1e-9)
        .allMatch(point -> point.index() >= 0 && point.index() < 1);
  }

  @Test
  void everyEndIsOfOneKindAndNoneIsThereTwice() {
    IndexExperiment.Result result =
        new IndexExperiment(2, 1, List.of(0.5), 150, 3).run(GO, Progress.SILENT);
    assertThat(result.ends()).doesNotHaveDuplicates();
    assertThat(result.repeated()).isPositive();
    assertThat(result.ends().size() + result.repeated()).isLessThanOrEqualTo(150);
    assertThat(result.of(CriticalPoint.Kind.NEARLY)).allMatch(end -> end.slope() <= 1e-3);
    assertThat(result.of(CriticalPoint.Kind.NONE)).isEmpty();
  }

  @Test
  void inputsAreWhite() {
    int samples = 40;
    int inputs = 5;
    float[] x = IndexExperiment.whitened(new Random(1), samples, inputs);
    for (int i = 0; i < inputs; i++) {
      for (int j = 0; j < inputs; j++) {
        double sum = 0;
        for (int sample = 0; sample < samples; sample++) {
          sum += (double) x[sample * inputs + i] * x[sample * inputs + j];
        }
        // Single precision.
        assertThat(sum / samples).isCloseTo(i == j ? 1 : 0, within(1e-6));
      }
    }
  }

  /** Units: one that works, one that nothing leaves, a saturated one, and one as the first. */
  @Test
  void unitsThatDoNothingAreCounted() {
    float[] x = {1, -1, 2};
    DataSet data = DataSet.of("line", x, 1, RealTargets.of(new double[] {1, -1, 2}, 1), List.of());
    Architecture shape = Architecture.parse("1-5-1", new Activation.Tanh());
    Parameters theta =
        new Parameters.Builder(shape)
            .layer(1, new double[] {1, 1, 0.1, -1, 0.5}, new double[] {0, 0, 20, 0, 0})
            .layer(2, new double[] {1, 0, 1, 1, 1}, new double[] {0})
            .build();
    assertThat(IdleUnits.of(theta, data)).isEqualTo(3);
  }

  @Test
  void theGradientAtAFoundPointIsZeroByDifferences() {
    IndexExperimentData data = new IndexExperimentData();
    CriticalPointSearch search = new CriticalPointSearch(Loss.SQUARED, data.set);
    int seen = 0;
    for (int seed = 0; seed < 30; seed++) {
      var point = search.from(InitialWeights.draw(data.shape, seed), GO);
      if (point.isPresent()) {
        seen++;
        var theta = point.get().theta();
        for (int i = 0; i < theta.count(); i++) {
          double[] unit = new double[theta.count()];
          unit[i] = 1;
          var direction = Parameters.of(theta.layout(), unit);
          double slope =
              (loss(theta.plus(1e-5, direction), data) - loss(theta.plus(-1e-5, direction), data))
                  / 2e-5;
          // Differences of a loss of order 1 by 1e-5: 1e-10 of truncation, 1e-11 of rounding.
          assertThat(slope).isCloseTo(0, within(1e-8));
        }
      }
    }
    assertThat(seen).isPositive();
  }

  private static double loss(Parameters theta, IndexExperimentData data) {
    return LossCurvature.of(theta, Loss.SQUARED, data.set).loss();
  }

  private static final class IndexExperimentData {
    private final Architecture shape = Architecture.parse("2-3-1", new Activation.Tanh());
    private final DataSet set;

    IndexExperimentData() {
      Random random = new Random(5);
      float[] x = new float[40];
      double[] y = new double[20];
      for (int i = 0; i < 40; i++) {
        x[i] = (float) random.nextGaussian();
        y[i / 2] = random.nextGaussian();
      }
      set = DataSet.of("random", x, 2, RealTargets.of(y, 1), List.of());
    }
  }

  @Test
  void theFitFindsTheLawThatPointsWereMadeFrom() {
    Random random = new Random(1);
    List<IndexExperiment.Found> points = new ArrayList<>();
    for (double phi : new double[] {0.25, 0.5}) {
      double critical = (1 - phi) * (1 - phi) / 2;
      for (int i = 0; i < 60; i++) {
        double energy = critical - 0.02 + 0.2 * random.nextDouble();
        double index = 2 * Math.pow(Math.max(0, energy - critical), 1.5);
        points.add(new IndexExperiment.Found(phi, energy, index, 0, CriticalPoint.Kind.CRITICAL));
      }
    }
    IndexFit fit = IndexFit.to(points, 1);
    // The exponent is looked for in steps of 0.02, ε_c in 1/120 of the range.
    assertThat(fit.exponent()).isCloseTo(1.5, within(0.08));
    assertThat(fit.exponentError()).isLessThan(0.1);
    for (IndexFit.Edge edge : fit.edges()) {
      assertThat(edge.critical()).isCloseTo((1 - edge.phi()) * (1 - edge.phi()) / 2, within(6e-3));
      assertThat(edge.factor()).isCloseTo(2, within(0.2));
    }
  }

  /** α(ε) of the law bends long before α = 0.2: 3/2 is found close to ε_c alone. */
  @Test
  void theLawItselfHasASmallerExponentFartherFromTheCriticalEnergy() {
    assertThat(IndexFit.ofLaw(indices(0.02, 0.2))).isBetween(0.4, 0.7);
    assertThat(IndexFit.ofLaw(indices(0.0002, 0.002))).isBetween(1.35, 1.55);
    IndexLaw law = new IndexLaw(0.5);
    LawCurve there =
        LawCurve.of(SpectralLaw.of(SpectralModel.WISHART_WIGNER, 0.5, law.energy(0.1)));
    // ε is right to 4e-6, and dα/dε is about 1 there.
    assertThat(there.index()).isCloseTo(0.1, within(1e-5));
  }

  /** Twenty indices, evenly. */
  private static List<IndexExperiment.Found> indices(double from, double to) {
    List<IndexExperiment.Found> points = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      double index = from + (to - from) * i / 19;
      points.add(
          new IndexExperiment.Found(0.25, Double.NaN, index, 0, CriticalPoint.Kind.CRITICAL));
    }
    return points;
  }

  @Test
  void refusesWhatTakesForEverOrMakesNoSense() {
    assertThatThrownBy(() -> new IndexExperiment(1000, 1000, List.of(0.5), 20, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("600");
    assertThatThrownBy(() -> new IndexExperiment(8, 2, List.of(0.0), 20, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new IndexExperiment(8, 2, List.of(0.5), 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStopKeepsWhatThereIs() {
    RunControl stopped = new RunControl();
    stopped.stop();
    IndexExperiment.Result result =
        new IndexExperiment(8, 2, List.of(0.5), 100, 1).run(stopped, Progress.SILENT);
    assertThat(result.points()).isEmpty();
    assertThat(IndexFit.to(result.points(), 1).exponent()).isNaN();
  }
}
