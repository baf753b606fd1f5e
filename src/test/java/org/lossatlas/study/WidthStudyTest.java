package org.lossatlas.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.GeneratedSet;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;

/** Fig. 5.5 in small. */
class WidthStudyTest {
  private static final DataSet DATA =
      GeneratedSet.ISLANDS.sample(Split.TRAIN, new SampleCount(240), 0);

  @Test
  void twoUnitsAreNeverDisconnectedAndThreeAreForSomeSeed() {
    WidthStudy study =
        new WidthStudy(List.of(2, 3), 4, new Activation.LeakyRelu(0.1), 150, 0.03, 20);
    List<WidthStudy.Cell> cells = study.run(DATA, new RunControl(), Progress.SILENT, cell -> {});
    assertThat(cells).hasSize(8);
    assertThat(cells)
        .filteredOn(cell -> cell.width() == 2)
        .allMatch(cell -> cell.components() <= 1);
    assertThat(cells).filteredOn(cell -> cell.width() == 3).anyMatch(cell -> cell.components() > 1);
  }

  @Test
  void stopsWithWhatIsFinished() {
    RunControl control = new RunControl();
    control.stop();
    WidthStudy study = new WidthStudy(List.of(2), 3, new Activation.LeakyRelu(0.1), 10, 0.03, 20);
    assertThat(study.run(DATA, control, Progress.SILENT, cell -> {})).isEmpty();
  }
}
