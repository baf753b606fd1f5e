package org.lossatlas.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.app.kit.Export;
import org.lossatlas.app.kit.Making;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.RecordedContext;
import org.lossatlas.app.kit.Saving;
import org.lossatlas.command.FigureArguments;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigureStyle;
import org.lossatlas.figure.Marker;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Samples;
import org.lossatlas.figure.export.FigureFormat;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExportViewTest {
  @TempDir private Path folder;
  private final RecordedContext surroundings = new RecordedContext();
  private final Map<String, String> memory = new HashMap<>();
  private PanelContext context;
  private ExportDialog dialog;

  @Start
  void start(Stage stage) {
    context = surroundings.context();
    HBox panels =
        new HBox(
            panel(context, "loss-surface", Samples.heatmap(Samples.hills(16, 16))),
            panel(context, "training-curve", Samples.curves()));
    context
        .exports()
        .onAsked(
            id ->
                Making.by(
                    new Provenance(
                        "1", List.of(List.of("fit", "skull")), Optional.empty(), "", List.of())));
    dialog =
        new ExportDialog(() -> stage, context, new ExportMemory(memory::getOrDefault, memory::put));
    stage.setScene(new Scene(panels, 300, 200));
    stage.show();
    dialog.open("training-curve");
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static PanelFrame panel(PanelContext context, String id, Figure figure) {
    Export export = new Export(id, figure, file -> {}, file -> {});
    Saving saving = new Saving(context, () -> Optional.of(export), Optional::empty);
    return new PanelFrame(new PanelTitle(id, "The " + id, "", ""), new Label(), saving);
  }

  private static <T> void set(FxRobot robot, String id, T value) {
    robot.interact(
        () -> {
          if (robot.lookup(id).query() instanceof TextField field) {
            field.setText(String.valueOf(value));
          } else {
            robot.lookup(id).<ComboBox<T>>query().setValue(value);
          }
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void thePanelThatItWasOpenedFromIsShownAtOnce(FxRobot robot) {
    assertThat(robot.lookup("#export-panel-training-curve").queryAs(CheckBox.class).isSelected())
        .isTrue();
    assertThat(robot.lookup("#export-panel-loss-surface").queryAs(CheckBox.class).isSelected())
        .isFalse();
    ImageView preview = robot.lookup("#export-preview").queryAs(ImageView.class);
    assertThat(preview.getImage().getWidth()).isGreaterThan(200);
  }

  @Test
  void theChosenPanelsAreWrittenInTheChosenStyleAndRemembered(FxRobot robot) throws IOException {
    surroundings.saveInto(folder);
    robot.interact(
        () -> robot.lookup("#export-panel-loss-surface").queryAs(CheckBox.class).setSelected(true));
    set(robot, "#export-format", FigureFormat.SVG);
    set(robot, "#export-preset", "two-columns");
    set(robot, "#export-map", "magma");
    robot.interact(() -> robot.lookup("#export-save").queryAs(Button.class).fire());
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(Files.readString(folder.resolve("figure.svg"), StandardCharsets.UTF_8))
        .contains(
            "loss-atlas fit skull &amp;&amp; loss-atlas figure results"
                + " --panel loss-surface,training-curve --size=two-columns --colour-map=magma"
                + " --out figure.svg");
    assertThat(surroundings.notices()).containsExactly("Saved " + folder.resolve("figure.svg"));
    ExportMemory kept = new ExportMemory(memory::getOrDefault, memory::put);
    assertThat(kept.format()).isEqualTo(FigureFormat.SVG);
    assertThat(kept.style().look().map()).isPresent();
  }

  @Test
  void whatCannotBeSaysSoAndCannotBeSaved(FxRobot robot) {
    set(robot, "#export-width", "wide");
    assertThat(robot.lookup("#export-problem").queryAs(Label.class).getText())
        .isEqualTo("The width must be a number, not “wide”.");
    assertThat(robot.lookup("#export-save").queryAs(Button.class).isDisabled()).isTrue();

    set(robot, "#export-width", "8.5");
    set(robot, "#export-format", FigureFormat.STL);
    assertThat(robot.lookup("#export-problem").queryAs(Label.class).getText()).contains(".stl");
    assertThat(robot.lookup("#export-save").queryAs(Button.class).isDisabled()).isTrue();
  }

  private String copied(FxRobot robot) {
    AtomicReference<String> text = new AtomicReference<>();
    robot.interact(
        () -> {
          robot.lookup("#export-copy").queryAs(Button.class).fire();
          text.set(Clipboard.getSystemClipboard().getString());
        });
    return text.get();
  }

  @Test
  void whatIsKeptInAFileIsCopiedAsThatFilesFigure(FxRobot robot) {
    Path atlas = folder.resolve("mine.atlas");
    context.exports().onAsked("training-curve", () -> Making.kept(Provenance.of("1"), atlas));

    assertThat(copied(robot))
        .startsWith("loss-atlas figure " + atlas + " --panel training-curve")
        .endsWith("--out training-curve.pdf");
  }

  @Test
  void whatNoCommandMakesSaysWhyNot(FxRobot robot) {
    context.exports().onAsked("training-curve", () -> Making.byNone("Save it first"));
    copied(robot);

    assertThat(surroundings.notices()).containsExactly("warning: Save it first");
  }

  @Test
  void theRingAtTheMarkedPointIsLeftOutUnlessItIsWanted() {
    ExportModel model =
        new ExportModel(
            List.of(
                new ExportModel.Panel(
                    "loss-surface",
                    "Loss",
                    Samples.heatmap(Samples.hills(16, 16)).withMarker(new Marker(0.25, 0.5)))));
    model.panels().get(0).chosen().set(true);
    assertThat(command(model)).noneMatch(word -> word.startsWith("--marker"));
    model.markerProperty().set(true);
    assertThat(command(model)).contains("--marker=0.25,0.5");
  }

  private static List<String> command(ExportModel model) {
    return FigureArguments.of(
        "results", List.of("loss-surface"), model.figures(), FigureStyle.USUAL, "loss.pdf");
  }

  @Test
  void theFormatIsSeenAndTheDialogLiesOnTheScreen(FxRobot robot) {
    Node format = robot.lookup("#export-format").query();
    Window window = format.getScene().getWindow();
    assertThat(format.localToScene(format.getLayoutBounds()).getMinY()).isLessThan(100);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    assertThat(window.getX()).isBetween(screen.getMinX(), screen.getMaxX() - window.getWidth());
    assertThat(window.getY()).isBetween(screen.getMinY(), screen.getMaxY() - window.getHeight());
    assertThat(ExportView.inside(-120, 0, 400)).isZero();
    assertThat(ExportView.inside(900, 0, 400)).isEqualTo(400);
  }
}
