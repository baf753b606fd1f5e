package org.lossatlas.app.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lossatlas.app.kit.PanelState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class PacedTest {
  private final ObjectProperty<Integer> source = new SimpleObjectProperty<>(0);
  private final ObjectProperty<PanelState> state = new SimpleObjectProperty<>(PanelState.LIVE);
  private final Paced<Integer> paced = new Paced<>(source, state);
  private final List<Integer> seen = new ArrayList<>();

  private void follow() {
    paced.property().addListener((property, before, now) -> seen.add(now));
  }

  @Test
  void leavesOutWhatIsOvertakenButNeverTheNewest(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          follow();
          for (int i = 1; i <= 10; i++) {
            source.set(i);
          }
        });
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> paced.property().get() == 10);
    assertThat(seen).containsExactly(1, 10);
  }

  @Test
  void followsAtOnceWhenTheMapsAreNoLongerLive(FxRobot robot) {
    robot.interact(
        () -> {
          follow();
          source.set(1);
          source.set(2);
          state.set(PanelState.DONE);
        });
    assertThat(seen).containsExactly(1, 2);
  }

  @Test
  void followsEveryChangeWhileNothingIsLive(FxRobot robot) {
    robot.interact(
        () -> {
          state.set(PanelState.DONE);
          follow();
          source.set(1);
          source.set(2);
          source.set(3);
        });
    assertThat(seen).containsExactly(1, 2, 3);
  }
}
