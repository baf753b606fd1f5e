package org.lossatlas.app.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.app.kit.Arrangement;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.MenuItems;
import org.lossatlas.app.kit.PanelArea;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelLayout;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.RecordedContext;
import org.lossatlas.app.kit.SavedPicture;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.HeatmapLayout;
import org.lossatlas.file.NpzFile;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HeatmapViewTest {
  private static final Field FIELD =
      Field.sample(GridAxis.unit(21), GridAxis.unit(21), (a, b) -> 2 + a + 10 * b);
  private final MarkedPoint marker = new MarkedPoint();
  private final HeatmapModel model = new HeatmapModel(Quantity.LOSS, marker);
  private final RecordedContext surroundings = new RecordedContext();
  private PanelFrame panel;
  private final Arrangement arrangement = new Arrangement();

  @Start
  void start(Stage stage) {
    panel = new HeatmapView(model, surroundings.context()).node();
    stage.setScene(
        new Scene(new PanelArea(arrangement, PanelLayout.of(panel), dressed -> {}), 520, 480));
    stage.show();
  }

  private void show() {
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> model.show(FIELD, PanelState.LIVE));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Node plane() {
    return panel.lookup("#loss-surface-plane");
  }

  /** Where a place of the plane lies on the screen. */
  private Point2D onScreen(double alpha, double beta) {
    Bounds bounds = plane().getLayoutBounds();
    HeatmapLayout layout =
        HeatmapLayout.of(
            model.figureProperty().get().orElseThrow(),
            (int) bounds.getWidth(),
            (int) bounds.getHeight(),
            11);
    return plane().localToScreen(layout.x(alpha), layout.y(beta));
  }

  private String foot() {
    return ((Label) panel.lookup("#loss-surface-foot")).getText();
  }

  private void choose(String item) {
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> MenuItems.find(panel, item).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void saysWhatToDoWhileItIsEmpty() {
    assertThat(panel.lookup(".panel-empty").isVisible()).isTrue();
    assertThat(((Label) panel.lookup("#loss-surface-state")).getText()).isEqualTo("empty");
  }

  @Test
  void movesTheMarkedPointToAClick(FxRobot robot) {
    show();
    robot.clickOn(onScreen(0.25, 0.75));

    // Clicks land on whole pixels; a pixel is about 1/350 of the plane.
    assertThat(marker.alpha()).isCloseTo(0.25, within(0.006));
    assertThat(marker.beta()).isCloseTo(0.75, within(0.006));
  }

  @Test
  void movesTheMarkedPointByAGridStepAKey(FxRobot robot) {
    show();
    robot.clickOn(onScreen(0.5, 0.5));
    double before = marker.alpha();
    robot.type(KeyCode.RIGHT);

    assertThat(marker.alpha()).isCloseTo(before + 0.05, within(1e-9));
  }

  @Test
  void keepsTheMarkedPointOnThePlane(FxRobot robot) {
    show();
    robot.clickOn(onScreen(0.5, 0.96));
    robot.type(KeyCode.UP, 4);

    assertThat(marker.beta()).isEqualTo(1);
  }

  @Test
  void readsTheValueUnderThePointer(FxRobot robot) {
    show();
    robot.moveTo(onScreen(0.4, 0.7));

    assertThat(foot()).matches("α₁ 0\\.(39|40)\\d   α₂ 0\\.(69|70)\\d   L 9\\.4000");
  }

  @Test
  void readsTheValueAtTheMarkedPointOtherwise() {
    show();

    assertThat(foot()).isEqualTo("⊕  α₁ 0.500   α₂ 0.500   L 7.5000");
  }

  @Test
  void savesAPictureOfTwiceItsSize(@TempDir Path folder) throws IOException {
    show();
    surroundings.saveInto(folder);
    choose("loss-surface-save-png");

    byte[] png = Files.readAllBytes(folder.resolve("loss-surface.png"));
    int width = ByteBuffer.wrap(png, 16, 4).getInt();
    assertThat(width).isEqualTo(2 * (int) plane().getLayoutBounds().getWidth());
  }

  @Test
  void savesItsNumbersWithTheTarget(@TempDir Path folder) {
    show();
    model.accompany(Map.of("target", FIELD));
    surroundings.saveInto(folder);
    choose("loss-surface-save-npz");

    var arrays = NpzFile.read(folder.resolve("loss-surface.npz"), 10_000);
    assertThat(arrays).containsOnlyKeys("alpha", "beta", "loss", "target");
    assertThat(arrays.get("loss").toDoubles()).isEqualTo(FIELD.toArray());
  }

  @Test
  void savesATable(@TempDir Path folder) throws IOException {
    show();
    surroundings.saveInto(folder);
    choose("loss-surface-save-csv");

    assertThat(Files.readAllLines(folder.resolve("loss-surface.csv")))
        .hasSize(1 + 21 * 21)
        .startsWith("alpha,beta,loss");
  }

  @Test
  void saysInOneLineThatAFileCouldNotBeWritten(@TempDir Path folder) throws IOException {
    show();
    Path file = Files.createFile(folder.resolve("file"));
    surroundings.saveInto(file.resolve("inside"));
    choose("loss-surface-save-csv");

    assertThat(surroundings.notices()).singleElement().asString().startsWith("warning: Could not");
  }

  @Test
  void hasNothingToSaveWhileEmpty() {
    choose("loss-surface-save-png");

    assertThat(surroundings.notices())
        .containsExactly("warning: Nothing to save yet: the panel is empty");
  }

  @Test
  void isMaximisedByADoubleClickOnItsHead(FxRobot robot) {
    robot.doubleClickOn(".panel-name");

    assertThat(arrangement.places().maximised()).contains("loss-surface");
  }

  @Test
  void aRightClickOpensThePanelsMenu() {
    show();
    // Fired, for a window in memory makes no such event of a click.
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () ->
            Event.fireEvent(
                plane(),
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 9, 9, false, null)));

    assertThat(((MenuButton) panel.lookup("#loss-surface-menu")).isShowing()).isTrue();
  }

  @Test
  void theSavedPictureIsTheOneInTheWindow(@TempDir Path folder) throws IOException {
    show();
    surroundings.saveInto(folder);
    choose("loss-surface-save-png");

    assertThat(SavedPicture.difference(plane(), folder.resolve("loss-surface.png")))
        .isLessThan(0.01);
  }
}
