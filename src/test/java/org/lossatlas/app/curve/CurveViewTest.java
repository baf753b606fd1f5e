package org.lossatlas.app.curve;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.RecordedContext;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CurveViewTest {
  private final CurveModel model = new CurveModel();
  private PanelFrame panel;

  @Start
  void start(Stage stage) {
    for (int i = 0; i <= 10; i++) {
      model.append(new CurvePoint(i, 100L * i, Math.exp(-i), 2 * Math.exp(-i)), PanelState.LIVE);
    }
    panel = new CurveView(model, new RecordedContext().context()).node();
    stage.setScene(new Scene(panel, 520, 320));
    stage.show();
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String foot() {
    return ((Label) panel.lookup("#training-curve-foot")).getText();
  }

  @Test
  void saysTheNewestErrors() {
    assertThat(foot()).isEqualTo("10.0 s   step 1,000   RMSE 4.540e−05   largest 9.080e−05");
  }

  @Test
  void saysTheErrorsUnderThePointer(FxRobot robot) {
    Node plot = panel.lookup("#training-curve-plot");
    // The left end of the plot lies right of the numbers; a quarter in is well before the end.
    robot.moveTo(plot.localToScreen(plot.getLayoutBounds().getWidth() / 4, 120));

    assertThat(foot()).matches("[123]\\.0 s   step [123]00 .*");
  }

  @Test
  void switchesToSteps(FxRobot robot) {
    robot.clickOn("#training-curve-steps");

    assertThat(model.abscissaProperty().get()).isEqualTo(Abscissa.STEPS);
  }

  @Test
  void keepsAnAbscissaChosenWhenItIsClickedAgain(FxRobot robot) {
    robot.clickOn("#training-curve-seconds");

    assertThat(model.abscissaProperty().get()).isEqualTo(Abscissa.SECONDS);
    assertThat(robot.lookup("#training-curve-seconds").queryAs(ToggleButton.class).isSelected())
        .isTrue();
  }
}
