package org.lossatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.app.fit.FitState;
import org.lossatlas.app.kit.Arrangement;
import org.lossatlas.app.kit.MenuItems;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelTitle;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Panels of every workspace are maximised, hidden and torn off, and come back. */
@ExtendWith(ApplicationExtension.class)
class PanelsWindowTest {
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

  private Arrangement arrangement() {
    return shell.workspaces().current().arrangement();
  }

  private Node panel(FxRobot robot, String id) {
    return robot.lookup("#" + id).query();
  }

  @Test
  void panelsOfEveryWorkspaceGetAWindowOfTheirOwnAndComeBack(FxRobot robot) {
    for (String workspace :
        List.of("pattern", "landscape", "curvature", "regions", "paper-tour", "space")) {
      robot.interact(
          () -> robot.lookup("#workspace-" + workspace).queryAs(ToggleButton.class).fire());
      List<PanelTitle> panels = arrangement().panels();
      PanelTitle last = panels.get(panels.size() - 1);
      PanelFrame frame = robot.lookup("#" + last.id()).query();
      robot.interact(() -> MenuItems.find(frame, last.id() + "-tear-off").fire());
      Window own = frame.getScene().getWindow();
      assertThat(own).as(last.name()).isNotSameAs(window);
      assertThat(own.isShowing()).isTrue();
      assertThat(own.getScene().getStylesheets()).isEqualTo(window.getScene().getStylesheets());
      robot.interact(() -> MenuItems.find(frame, last.id() + "-tear-off").fire());
      assertThat(isInMainWindow(frame)).isTrue();
      assertThat(own.isShowing()).isFalse();
      hideAndMaximise(robot, panels.get(0).id());
    }
  }

  private void hideAndMaximise(FxRobot robot, String id) {
    PanelFrame frame = robot.lookup("#" + id).query();
    robot.interact(() -> MenuItems.find(frame, id + "-hide").fire());
    assertThat(frame.getScene()).as(id + " is hidden").isNull();
    robot.interact(() -> menuItem("menu-panel-" + id).fire());
    assertThat(isInMainWindow(frame)).as(id + " is back").isTrue();
    robot.interact(() -> MenuItems.find(frame, id + "-maximise").fire());
    assertThat(arrangement().panels().stream().filter(panel -> isShown(robot, panel))).hasSize(1);
    robot.interact(() -> menuItem("menu-panels").fire());
    assertThat(arrangement().panels()).allMatch(panel -> isShown(robot, panel));
  }

  private static boolean isShown(FxRobot robot, PanelTitle panel) {
    return robot.lookup("#" + panel.id()).tryQuery().isPresent();
  }

  /** As the scene of a window does it; not by the system's keyboard, which goes where it likes. */
  private static void press(FxRobot robot, Scene scene, String keys) {
    robot.interact(() -> scene.getAccelerators().get(KeyCombination.valueOf(keys)).run());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private boolean isInMainWindow(Node panel) {
    return panel.getScene() == window.getScene();
  }

  @Test
  void theKeysMeanThePanelThatHasTheKeyboard(FxRobot robot) throws Exception {
    TestWindow.until(() -> shell.models().fit().state() == FitState.TRAINING);
    Node loss = panel(robot, "loss-surface");
    Node surface = panel(robot, "surface");
    focus(robot, "#loss-surface-plane");
    press(robot, window.getScene(), "Shortcut+Shift+M");
    TestWindow.until(() -> !isInMainWindow(surface));
    assertThat(isInMainWindow(loss)).isTrue();
    press(robot, window.getScene(), "Shortcut+Shift+M");
    TestWindow.until(() -> isInMainWindow(surface));
    focus(robot, "#surface-plot");
    press(robot, window.getScene(), "Shortcut+Shift+H");
    TestWindow.until(() -> !isInMainWindow(surface));
    press(robot, window.getScene(), "Shortcut+0");
    TestWindow.until(() -> isInMainWindow(surface));
  }

  @Test
  void aSurfaceIsDrawnInItsOwnWindowAndTheMenusKeysWorkThere(FxRobot robot) throws Exception {
    TestWindow.until(() -> shell.models().fit().state() == FitState.TRAINING);
    Node surface = panel(robot, "surface");
    focus(robot, "#surface-plot");
    press(robot, window.getScene(), "Shortcut+Shift+W");
    TestWindow.until(() -> !isInMainWindow(surface));
    Node plot = panel(robot, "surface-plot");
    TestWindow.until(() -> colours(plot) > 50);
    press(robot, surface.getScene(), "F8");
    TestWindow.until(() -> shell.models().fit().state() == FitState.ENDED);
    press(robot, surface.getScene(), "Shortcut+W");
    TestWindow.until(() -> isInMainWindow(surface));
    TestWindow.until(() -> colours(plot) > 50);
  }

  private static void focus(FxRobot robot, String id) throws TimeoutException {
    Node node = robot.lookup(id).query();
    robot.interact(node::requestFocus);
    TestWindow.until(() -> node.getScene().getFocusOwner() == node);
  }

  /** How many colours a node shows, in a sample of its pixels. */
  private static int colours(Node node) {
    WritableImage image = WaitForAsyncUtils.waitForAsyncFx(5000, () -> node.snapshot(null, null));
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y += 4) {
      for (int x = 0; x < image.getWidth(); x += 4) {
        colours.add(image.getPixelReader().getArgb(x, y));
      }
    }
    return colours.size();
  }

  @Test
  void keysMoveTheDividerBesideAPanel(FxRobot robot) throws Exception {
    TestWindow.until(() -> shell.models().fit().state() == FitState.TRAINING);
    SplitPane split = robot.lookup("#split-across").query();
    double usual = split.getDividerPositions()[0];
    focus(robot, "#loss-surface-plane");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
    WaitForAsyncUtils.waitForFxEvents(10);
    double wider = split.getDividerPositions()[0];
    assertThat(wider).isGreaterThan(usual + 0.01);
    focus(robot, "#surface-plot");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
    WaitForAsyncUtils.waitForFxEvents(10);
    assertThat(split.getDividerPositions()[0]).isLessThan(wider - 0.01);
  }

  @Test
  void whatIsHiddenAndWhereDividersStandIsThereAtTheNextStart(FxRobot robot) throws Exception {
    TestWindow.until(() -> shell.models().fit().state() == FitState.TRAINING);
    SplitPane split = robot.lookup("#split-across").query();
    Node divider = split.lookup(".split-pane-divider");
    robot.interact(
        () -> {
          split.setDividerPositions(0.6);
          split.layout();
          Event.fireEvent(divider, letGo());
        });
    double moved = split.getDividerPositions()[0];
    robot.interact(() -> menuItem("menu-panel-difference").fire());
    assertThat(robot.lookup("#difference").tryQuery()).isEmpty();
    robot.interact(shell::quit);
    robot.interact(this::open);
    WaitForAsyncUtils.waitForFxEvents(10);
    assertThat(robot.lookup("#difference").tryQuery()).isEmpty();
    SplitPane again = robot.lookup("#split-across").query();
    assertThat(again.getDividerPositions()[0]).isCloseTo(moved, within(0.01));
    robot.interact(() -> menuItem("menu-panel-difference").fire());
    TestWindow.until(() -> isInMainWindow(panel(robot, "difference")));
  }

  private static MouseEvent letGo() {
    return new MouseEvent(
        MouseEvent.MOUSE_RELEASED,
        0,
        0,
        0,
        0,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        false,
        true,
        null);
  }

  private MenuItem menuItem(String id) {
    MenuBar menus = (MenuBar) window.getScene().lookup("#menu");
    return menus.getMenus().stream()
        .flatMap(menu -> menu.getItems().stream())
        .flatMap(item -> item instanceof Menu inner ? inner.getItems().stream() : Stream.of(item))
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }
}
