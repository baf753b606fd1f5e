package org.lossatlas.app.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.GeneratedSet;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Networks;

final class PlaneEvaluationTest {
  private static final DataSet DATA =
      GeneratedSet.XOR.sample(Split.TRAIN, SampleCount.parse("60"), 1);

  private final PlaneEvaluation planes =
      new PlaneEvaluation(Runnable::run, LandscapeThreads.direct().first());

  private PlaneRequest request(RunControl control) {
    Subject subject =
        new Subject(
            "a test",
            Networks.random("2-6-2", new Activation.Tanh(), 1),
            Loss.CROSS_ENTROPY,
            DATA,
            Optional.empty());
    return new PlaneRequest(
        1, subject, PlaneSettings.DEFAULTS, Optional.empty(), List.of(), 1, control);
  }

  /** While a slider moves every plane is overtaken, and the coarse maps are what is seen. */
  @Test
  void theEndOfAnOvertakenPlaneDoesNotDisplaceItsCoarseMap() {
    RunControl overtaken = new RunControl();
    overtaken.stop();
    planes.request(request(overtaken));
    PlanePicture coarse = planes.take().orElseThrow().picture();
    assertThat(coarse.hasEnded()).isFalse();
    assertThat(coarse.loss().min()).isFinite();
    assertThat(planes.takeEnd().orElseThrow().picture().isWhole()).isFalse();
  }

  @Test
  void aPlaneThatIsNotOvertakenEndsWhole() {
    planes.request(request(new RunControl()));
    assertThat(planes.takeEnd().orElseThrow().picture().isWhole()).isTrue();
  }
}
