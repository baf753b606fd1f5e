package org.lossatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.app.fit.FitState;
import org.lossatlas.pattern.Pattern;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a newcomer is shown: three things to try, each done by its button, until dismissed. */
@ExtendWith(ApplicationExtension.class)
class FirstStepsWindowTest {
  private Shell shell;
  private Stage window;

  @TempDir Path folder;

  @Start
  void start(Stage shared) {
    open();
  }

  private void open() {
    window = new Stage();
    shell = TestWindow.open(window, folder);
  }

  @AfterEach
  void close(FxRobot robot) {
    TestWindow.close(robot, shell);
  }

  private boolean isSeen(FxRobot robot) {
    return robot.lookup("#first-steps").query().isVisible();
  }

  @Test
  void eachButtonDoesWhatItSaysAndTheStripStaysAwayOnceClosed(FxRobot robot) throws Exception {
    assertThat(isSeen(robot)).isTrue();
    TestWindow.until(() -> shell.models().fit().state() == FitState.TRAINING);
    Pattern before = shell.models().studio().pattern();
    press(robot, "#first-steps-draw");
    TestWindow.until(() -> shell.models().studio().canUndoProperty().get());
    assertThat(shell.models().studio().pattern()).isNotEqualTo(before);
    press(robot, "#first-steps-export");
    TestWindow.until(() -> robot.lookup("#export-dialog").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#export-dialog").query().getScene().getWindow().hide());
    press(robot, "#first-steps-train");
    TestWindow.until(() -> shell.models().fit().state() == FitState.TRAINING);
    robot.interact(() -> shell.workspaces().showNamed("Curvature"));
    assertThat(isSeen(robot)).isFalse();
    robot.interact(() -> shell.workspaces().showNamed("Pattern"));
    assertThat(isSeen(robot)).isTrue();
    press(robot, "#first-steps-close");
    assertThat(isSeen(robot)).isFalse();
    robot.interact(shell::quit);
    robot.interact(this::open);
    assertThat(isSeen(robot)).isFalse();
    robot.interact(() -> menuItem("menu-first-steps").fire());
    assertThat(isSeen(robot)).isTrue();
    assertThat(window.getScene().getFocusOwner().getId()).isEqualTo("first-steps-draw");
  }

  private MenuItem menuItem(String id) {
    MenuBar menus = (MenuBar) window.getScene().lookup("#menu");
    return menus.getMenus().stream()
        .flatMap(menu -> menu.getItems().stream())
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  /** The keyboard reaches every button. */
  private static void press(FxRobot robot, String id) {
    Button button = robot.lookup(id).queryButton();
    assertThat(button.isFocusTraversable()).isTrue();
    robot.interact(button::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
