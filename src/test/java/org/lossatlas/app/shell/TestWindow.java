package org.lossatlas.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** How tests open the whole window, wait for it, and close it with all that it opened. */
final class TestWindow {
  private static final int PATIENCE_SECONDS = 40;

  private TestWindow() {}

  /**
   * Opens the window at the screen's corner, with questions answered by themselves.
   *
   * @param window not the stage that all tests share: it keeps the size and place others gave it
   * @param folder where the window's memory is kept
   */
  static Shell open(Stage window, Path folder) {
    Shell shell =
        new Shell(
            window,
            Path.of("datasets"),
            folder.resolve("window.properties"),
            (owner, last) -> new Answers());
    window.setX(0);
    window.setY(0);
    shell.open();
    return shell;
  }

  static void close(FxRobot robot, Shell shell) {
    robot.interact(
        () -> {
          shell.quit();
          List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
  }

  static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
