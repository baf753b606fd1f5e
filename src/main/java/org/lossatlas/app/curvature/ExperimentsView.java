package org.lossatlas.app.curvature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.Explanation;
import org.lossatlas.app.kit.Export;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.kit.Saving;
import org.lossatlas.app.kit.Words;
import org.lossatlas.figure.LineFigure;

/** Experiments of the papers: choose one, run it, look at its pictures, walk with the slider. */
final class ExperimentsView {
  private static final double GAP = 8;

  /** Room for the longest name. */
  private static final double PAGE_WIDTH = 190;

  private static final double CHOICE_WIDTH = 230;

  private final ExperimentRun run;
  private final Picture<LineFigure> picture;
  private final PanelFrame frame;
  private final ChoiceBox<PaperExperiment> choice = new ChoiceBox<>();
  private final ChoiceBox<ExperimentPage> page = new ChoiceBox<>();
  private final Slider step = new Slider(0, 1, 0);
  private final Label progress = new Label("Run takes some seconds to two minutes");
  private Optional<LineFigure> figure = Optional.empty();

  ExperimentsView(ExperimentRun run, PanelContext context) {
    this.run = run;
    picture = new Picture<>(context);
    picture.setAccessibleText("Picture of an experiment");
    VBox.setVgrow(picture, Priority.ALWAYS);
    VBox content = new VBox(4, controls(), picture);
    Saving saving =
        new Saving(
            context,
            () ->
                figure.map(
                    now ->
                        new Export(
                            "experiments", now, LineFiles.arrays(now), LineFiles.table(now))),
            picture::sheet);
    frame =
        new PanelFrame(
            new PanelTitle("experiments", "Experiments of the papers", "$L(θ) = 0$", ""),
            content,
            saving);
    frame.explain(
        "Minima of zero loss, n − Nm dimensions of them, and a walk along the null space of J"
            + " (Cooper 2018, Theorem 2.1); exact interpolation (Lemma 3.3 there); index"
            + " α of critical points against their energy ε; wide networks and their linear models.");
    frame.stateProperty().set(PanelState.READY);
  }

  private FlowPane controls() {
    choice.setId("experiments-choice");
    choice.getItems().setAll(PaperExperiment.values());
    choice.setConverter(Words.of(PaperExperiment::title));
    choice.setValue(PaperExperiment.MINIMA);
    choice.setAccessibleText("Which experiment");
    // As wide for every name, so that the buttons beside it stay where they are.
    choice.setPrefWidth(CHOICE_WIDTH);
    choice.setTooltip(new Explanation("Also as the commands loss-atlas experiment NAME"));
    Button start = new Button("Run");
    start.setId("experiments-run");
    start.setTooltip(new Explanation("Run the chosen experiment beside all other work"));
    start.setOnAction(
        event -> {
          frame.stateProperty().set(PanelState.WORKING);
          run.start(choice.getValue());
        });
    Button stop = new Button("Stop");
    stop.setId("experiments-stop");
    stop.setTooltip(new Explanation("Stop it; what is finished is shown"));
    stop.setOnAction(event -> run.stop());
    page.setId("experiments-page");
    page.setConverter(Words.of(ExperimentPage::name));
    page.setAccessibleText("Which picture");
    page.setTooltip(new Explanation("Which picture of the experiment"));
    page.setPrefWidth(PAGE_WIDTH);
    page.setDisable(true);
    page.valueProperty().addListener((property, before, now) -> turnTo(now));
    step.setId("experiments-step");
    step.setAccessibleText("Way along the null space of J, in steps");
    step.setTooltip(
        new Explanation("The way in θ along the null space of J, where the loss stays zero"));
    step.setBlockIncrement(1);
    step.setDisable(true);
    step.valueProperty().addListener((property, before, now) -> showStep());
    progress.setId("experiments-progress");
    FlowPane row = new FlowPane(6, 4, choice, start, stop, page, step, progress);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setPadding(new Insets(GAP));
    return row;
  }

  /** Once a pulse. */
  void onPulse() {
    run.onPulse(progress::setText, this::show);
    if (frame.stateProperty().get() == PanelState.WORKING && !run.isRunning()) {
      frame.stateProperty().set(figure.isPresent() ? PanelState.DONE : PanelState.READY);
    }
  }

  private void show(List<ExperimentPage> pages) {
    page.getItems().setAll(new ArrayList<>(pages));
    page.setDisable(false);
    page.setValue(pages.get(0));
  }

  private void turnTo(ExperimentPage now) {
    if (now != null) {
      step.setDisable(now.steps().size() < 2);
      step.setMax(Math.max(1, now.steps().size() - 1));
      step.setValue(0);
      showStep();
    }
  }

  private void showStep() {
    ExperimentPage now = page.getValue();
    if (now == null || now.steps().isEmpty()) {
      return;
    }
    int at = (int) Math.round(Math.min(step.getValue(), now.steps().size() - 1));
    ExperimentPage.Step shown = now.steps().get(at);
    figure = Optional.of(shown.figure());
    picture.show(shown.figure());
    frame.footProperty().set(shown.words());
  }

  PanelFrame frame() {
    return frame;
  }

  /** For the record of how a picture was made. */
  PaperExperiment chosen() {
    return choice.getValue();
  }
}
