package org.lossatlas.app.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.kit.RecordedContext;
import org.lossatlas.app.kit.WorkspaceContext;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.IsosurfaceFigure;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.pattern.Pattern;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Lines and volumes in the window. */
@ExtendWith(ApplicationExtension.class)
class SpaceWorkspaceTest {
  private SpaceWorkspace workspace;
  private VBox root;

  @Start
  void start(Stage stage) {
    workspace = fresh();
    root = new VBox(workspace.controls(), workspace.node());
    stage.setScene(new Scene(root, 1300, 850));
    stage.show();
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static SpaceWorkspace fresh() {
    return new SpaceWorkspace(
        new WorkspaceContext(
            new RecordedContext().context(),
            new SimpleObjectProperty<>(Optional.empty()),
            Path.of("datasets"),
            name -> Runnable::run,
            dressed -> {}),
        () -> Pattern.sample(8, 8, (a, b) -> a < 0.5 ? 0 : 1));
  }

  private void pulse(Runnable before) {
    Platform.runLater(
        () -> {
          before.run();
          workspace.onPulse();
          workspace.onPulse();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private <T extends Node> T find(String id, Class<T> type) {
    return type.cast(root.lookup("#" + id));
  }

  private String status() {
    return find("space-status", Label.class).getText();
  }

  private Object shown(String id) {
    return find(id, Picture.class).paintedProperty().get();
  }

  private Object figure(String id) {
    return ((Picture.Painted<?>) ((Optional<?>) shown(id)).orElseThrow()).figure();
  }

  private Map<String, String> kept() {
    return workspace.remember().get("space");
  }

  private void toVolume() {
    pulse(() -> {});
    pulse(this::choosesTwelve);
    pulse(() -> find("space-volume", RadioButton.class).fire());
  }

  @SuppressWarnings("unchecked")
  private void choosesTwelve() {
    ((ComboBox<Integer>) root.lookup("#space-side")).setValue(12);
  }

  @Test
  void aLineIsPreviewedAndTrained() {
    pulse(() -> {});
    assertThat(status()).startsWith("Preview");
    pulse(() -> find("space-train", Button.class).fire());
    assertThat(status()).startsWith("Done").contains("plain check");
    assertThat(figure("space-picture")).isInstanceOf(LineFigure.class);
  }

  @Test
  void aKeyBendsTheCurveAndWhatWasRememberedTakesItBack() {
    pulse(() -> {});
    Map<String, Map<String, String>> before = workspace.remember();
    pulse(() -> find("space-curve", Node.class).fireEvent(key(KeyCode.DOWN)));
    assertThat(kept()).containsKey("curve").doesNotContainKey("line");
    Map<String, Map<String, String>> bent = workspace.remember();
    pulse(() -> workspace.recall(before));
    assertThat(workspace.remember()).isEqualTo(before);
    pulse(() -> workspace.recall(bent));
    assertThat(workspace.remember()).isEqualTo(bent);
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  @Test
  void aVolumeHasSurfacesAndThreePlanesThatSlidersMove() {
    toVolume();
    assertThat(figure("space-picture")).isInstanceOf(IsosurfaceFigure.class);
    assertThat(((IsosurfaceFigure) figure("space-picture")).levels()).hasSize(3);
    pulse(() -> find("space-slider-2", Slider.class).setValue(0));
    assertThat(((Figure) figure("space-plane-2")).title()).isEqualTo("α₃ = 0.00");
    pulse(() -> find("space-surfaces", Slider.class).setValue(1));
    assertThat(((IsosurfaceFigure) figure("space-picture")).levels()).hasSize(1);
  }

  @Test
  void aVolumeTurnsByKeys() {
    toVolume();
    double before = ((IsosurfaceFigure) figure("space-picture")).camera().azimuth();
    pulse(() -> find("space-picture", Node.class).fireEvent(key(KeyCode.RIGHT)));
    assertThat(((IsosurfaceFigure) figure("space-picture")).camera().azimuth())
        .isEqualTo(before + 5);
  }

  @Test
  void theDrawingIsExtruded() {
    toVolume();
    pulse(() -> find("space-extrude", Button.class).fire());
    IsosurfaceFigure figure = (IsosurfaceFigure) figure("space-picture");
    assertThat(figure.volume().lattice().describe()).isEqualTo("12");
    assertThat(kept()).doesNotContainKeys("volume", "line").containsKey("plane");
    Map<String, Map<String, String>> extruded = workspace.remember();
    SpaceWorkspace other = fresh();
    pulse(() -> other.recall(extruded));
    pulse(other::onPulse);
    assertThat(other.remember()).isEqualTo(extruded);
  }

  @Test
  void whatIsNoTargetIsSaidInOneLineAndNothingChanges() {
    pulse(() -> {});
    pulse(() -> find("space-text", TextField.class).setText("a+q"));
    pulse(() -> find("space-take", Button.class).fire());
    assertThat(status()).contains("a+q");
    assertThat(kept()).containsEntry("line", SpaceTarget.CURVE);
  }

  @Test
  void whatIsKeptComesBack() {
    toVolume();
    pulse(() -> find("space-slider-0", Slider.class).setValue(0.25));
    Map<String, Map<String, String>> kept = workspace.remember();
    SpaceWorkspace other = fresh();
    pulse(() -> other.recall(kept));
    pulse(other::onPulse);
    assertThat(other.remember()).isEqualTo(kept);
  }
}
