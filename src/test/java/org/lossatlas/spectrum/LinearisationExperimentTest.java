package org.lossatlas.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;

final class LinearisationExperimentTest {
  private static final LinearisationExperiment.Result RESULT =
      new LinearisationExperiment(List.of(32, 128, 512), 6, 6, 4, 1)
          .run(new RunControl(), Progress.SILENT);

  @Test
  void gaussNewtonSolvesTheLinearModelInOneStep() {
    // Rounding, times a condition number of some tens.
    assertThat(RESULT.runs()).hasSize(12).allMatch(run -> run.linearLeft() < 1e-12);
  }

  @Test
  void gaussNewtonLeavesLessOfAWiderNetwork() {
    List<LinearisationFit.Mean> means = LinearisationFit.to(RESULT.runs()).means();
    assertThat(means.get(1).networkLeft()).isLessThan(means.get(0).networkLeft());
    assertThat(means.get(2).networkLeft()).isLessThan(means.get(1).networkLeft()).isLessThan(0.1);
  }

  /** diag(1, 3): κ = 3, η = 1/2, so that a step leaves ½ and −½ of the two residuals. */
  @Test
  void theLinearModelContractsAsItsConditionNumberSays() {
    LinearModel model =
        new LinearModel(new double[][] {{1, 0}, {0, Math.sqrt(3)}}, new double[] {1, 2});
    assertThat(model.condition()).isCloseTo(3, within(1e-12));
    assertThat(model.contraction()).isCloseTo(0.5, within(1e-12));
    assertThat(model.residualAfter(1)[0]).isCloseTo(0.5, within(1e-12));
    assertThat(model.residualAfter(1)[1]).isCloseTo(-1, within(1e-12));
    assertThat(model.moveAfter(1)[0]).isCloseTo(0.5, within(1e-12));
    assertThat(model.gaussNewtonStep()[1]).isCloseTo(2 / Math.sqrt(3), within(1e-12));
  }

  @Test
  void gradientDescentContractsAsTheKernelAtTheStartSays() {
    LinearisationFit.Mean widest = LinearisationFit.to(RESULT.runs()).means().get(2);
    // The kernel moves by some per cent at this width.
    assertThat(widest.rate()).isCloseTo(widest.contraction(), within(0.05));
    LinearisationExperiment.Descent descent = RESULT.descent().orElseThrow();
    int last = descent.linear().size() - 1;
    double contraction = RESULT.runs().get(11).contraction();
    assertThat(descent.linear().get(last)).isLessThanOrEqualTo(Math.pow(contraction, last) + 1e-12);
  }

  @Test
  void theWayDoesNotGrowWithWidthAndTheGapFalls() {
    LinearisationFit fit = LinearisationFit.to(RESULT.runs());
    assertThat(fit.means().get(2).distance()).isLessThan(1.3 * fit.means().get(0).distance());
    // The bound is −1/2; what is found lies between it and −1.
    assertThat(fit.slope()).isBetween(-1.2, -0.4);
  }

  @Test
  void refusesMoreSamplesThanParameters() {
    assertThatThrownBy(() -> new LinearisationExperiment(List.of(1, 2), 50, 2, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fewer parameters");
    assertThatThrownBy(() -> new LinearisationExperiment(List.of(8), 4, 2, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
