package org.lossatlas.app.fit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.Words;
import org.lossatlas.data.DataSets;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.Optimiser;
import org.lossatlas.fitting.TargetMode;
import org.lossatlas.training.Schedule;

/**
 * The settings of network, data and training. What only steers the training holds for the next run;
 * another network is a new start, which is said before it is applied once something is trained.
 */
public final class SettingsView extends VBox {
  private final FitModel model;
  private final FitController controller;
  private final TextField widths = new TextField();
  private final ComboBox<String> activation =
      choice(
          true,
          "tanh",
          "sigmoid",
          "relu",
          "leaky-relu:0.01",
          "elu",
          "softplus:1",
          "smoolu",
          "quadratic",
          "cube",
          "identity");
  private final ComboBox<String> loss =
      choice(false, "cross-entropy", "squared", "hinge", "absolute");
  private final ComboBox<String> dataset = choice(true, DataSets.names().toArray(String[]::new));
  private final TextField samples = new TextField();
  private final ComboBox<Optimiser> optimiser = new ComboBox<>();
  private final TextField learningRate = new TextField();
  private final ComboBox<Schedule> schedule = new ComboBox<>();
  private final ComboBox<TargetMode> mode = new ComboBox<>();
  private final TextField batch = new TextField();
  private final TextField seed = new TextField();
  private final TextField rmse = new TextField();
  private final TextField seconds = new TextField();
  private final Label problem = new Label();
  private final Label newStart = new Label("Another network: training starts anew.");
  private final Button apply = new Button("Apply");
  private final Button revert = new Button("Revert");
  private final HBox question = new HBox(apply, revert);
  private boolean filling;

  /** The settings of {@code model}; changes go to {@code controller}. */
  public SettingsView(FitModel model, FitController controller) {
    this.model = model;
    this.controller = controller;
    getStyleClass().add("fit-settings");
    optimiser.getItems().setAll(Optimiser.values());
    optimiser.setConverter(Words.of(Optimiser::title));
    schedule.getItems().setAll(Schedule.values());
    schedule.setConverter(Words.of(Schedule::contractName));
    mode.getItems().setAll(TargetMode.values());
    mode.setConverter(Words.of(m -> m == TargetMode.THROUGH ? "loss, through σ" : "t, by σ⁻¹"));
    problem.setId("fit-problem");
    problem.getStyleClass().add("fit-problem");
    problem.setWrapText(true);
    newStart.getStyleClass().add("fit-new-start");
    newStart.setWrapText(true);
    apply.setId("fit-apply");
    revert.setId("fit-revert");
    question.getStyleClass().add("fit-question");
    TitledPane network = new TitledPane("Network and data", networkForm());
    network.setId("fit-network-pane");
    TitledPane training = new TitledPane("Training", trainingForm());
    training.setId("fit-training-pane");
    getChildren().addAll(network, problem, newStart, question, training);
    fill(model.settings());
    listen();
    showQuestion(false);
    showProblem(Optional.empty());
  }

  private Form networkForm() {
    Form form = new Form();
    form.row(
        "Widths",
        "fit-widths",
        widths,
        "Units of each layer, input-hidden-…-output. The pattern sits in the biases of the first"
            + " hidden layer (Theorem 1, Eq. 4); what lies above it, θ′, is trained.");
    form.row("Activation", "fit-activation", activation, "φ of all hidden layers");
    form.row(
        "Loss",
        "fit-loss",
        loss,
        "ℓ, whose mean over the data is L; of one output p for all samples it is σ(p) (Lemma 1, Eq. 6)");
    form.row(
        "Data set",
        "fit-dataset",
        dataset,
        "A bundled or generated set, or a file: .npz with x and y, .csv, IDX images, CIFAR-10");
    form.row("Samples", "fit-samples", samples, "The first so many samples of it, or all");
    return form;
  }

  private VBox trainingForm() {
    Form form = new Form();
    form.row(
        "Optimiser",
        "fit-optimiser",
        optimiser,
        "Gauss–Newton reaches a given error soonest; the others are DL4J's");
    form.row(
        "End at RMSE",
        "fit-rmse",
        rmse,
        "Root mean square of L − a − T over the grid (the root of Eq. 8) at which training ends");
    form.row("End after (s)", "fit-seconds", seconds, "Seconds of training at most");
    Form more = new Form();
    more.row("Learning rate", "fit-learning-rate", learningRate, "Factor of each step, above 0");
    more.row("Schedule", "fit-schedule", schedule, "How the learning rate falls over the time");
    more.row("Batch", "fit-batch", batch, "Grid points a step");
    more.row(
        "Train on",
        "fit-mode",
        mode,
        "The loss itself through σ(p), or t = σ⁻¹(T + a) by plain regression (Eq. 12)");
    more.row("Seed", "fit-seed", seed, "Every random choice follows from it");
    TitledPane pane = new TitledPane("More", more);
    pane.setId("fit-more");
    pane.setExpanded(false);
    pane.getStyleClass().add("fit-more");
    return new VBox(form, pane);
  }

  private void listen() {
    for (TextField field : List.of(widths, samples, learningRate, batch, seed, rmse, seconds)) {
      field.setOnAction(event -> changed());
      field
          .focusedProperty()
          .addListener(
              (property, before, focused) -> {
                if (!focused) {
                  changed();
                }
              });
    }
    for (ComboBox<?> box : List.of(activation, loss, dataset, schedule, mode)) {
      box.valueProperty().addListener((property, before, now) -> changed());
    }
    optimiser.valueProperty().addListener((property, before, now) -> changeOptimiser(now));
    apply.setOnAction(event -> applyDraft());
    revert.setOnAction(event -> fill(model.settings()));
    model.problemProperty().addListener((property, before, now) -> showProblem(now));
    model.settingsProperty().addListener((property, before, now) -> fill(now));
  }

  /** Another optimiser brings its own learning rate, schedule and batch. */
  private void changeOptimiser(Optimiser chosen) {
    if (filling) {
      return;
    }
    FitOptions usual = FitSettings.usual(chosen);
    filling = true;
    learningRate.setText(number(usual.learningRate()));
    schedule.setValue(usual.schedule());
    batch.setText(String.valueOf(usual.batch()));
    filling = false;
    changed();
  }

  private void changed() {
    if (filling) {
      return;
    }
    Optional<FitSettings> draft = draft();
    if (draft.isEmpty()) {
      return;
    }
    boolean losesTraining =
        !draft.get().sameNetwork(model.settings())
            && model.snapshot().filter(look -> look.steps() > 0).isPresent();
    showQuestion(losesTraining);
    if (!losesTraining && !draft.get().equals(model.settings())) {
      controller.apply(draft.get());
    }
  }

  private void applyDraft() {
    showQuestion(false);
    draft().ifPresent(controller::apply);
  }

  /** What the controls say, or empty if a number is none: then the problem is shown. */
  private Optional<FitSettings> draft() {
    try {
      FitOptions options =
          new FitOptions(
              optimiser.getValue(),
              decimal(learningRate, "Learning rate"),
              schedule.getValue(),
              (int) whole(batch, "Batch"),
              mode.getValue(),
              whole(seed, "Seed"),
              decimal(rmse, "End at RMSE"),
              decimal(seconds, "End after"),
              0);
      showProblem(model.problemProperty().get());
      return Optional.of(
          new FitSettings(
              widths.getText().strip(),
              activation.getValue().strip(),
              loss.getValue(),
              dataset.getValue().strip(),
              samples.getText().strip(),
              options));
    } catch (IllegalArgumentException wrong) {
      showProblem(Optional.of(wrong.getMessage()));
      return Optional.empty();
    }
  }

  private static double decimal(TextField field, String name) {
    try {
      return Double.parseDouble(field.getText().strip());
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          name + " must be a number such as 0.02, not '" + field.getText() + "'", notANumber);
    }
  }

  private static long whole(TextField field, String name) {
    try {
      return Long.parseLong(field.getText().strip());
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          name + " must be a whole number, not '" + field.getText() + "'", notANumber);
    }
  }

  private void fill(FitSettings settings) {
    filling = true;
    widths.setText(settings.widths());
    activation.setValue(settings.activation());
    loss.setValue(settings.loss());
    dataset.setValue(settings.dataset());
    samples.setText(settings.samples());
    FitOptions options = settings.options();
    optimiser.setValue(options.optimiser());
    learningRate.setText(number(options.learningRate()));
    schedule.setValue(options.schedule());
    mode.setValue(options.mode());
    batch.setText(String.valueOf(options.batch()));
    seed.setText(String.valueOf(options.seed()));
    rmse.setText(number(options.rmse()));
    seconds.setText(number(options.seconds()));
    filling = false;
    showQuestion(false);
  }

  /** Without a needless ".0". */
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.valueOf(value);
  }

  private void showQuestion(boolean shown) {
    for (Control control : List.of(newStart, apply, revert)) {
      control.setVisible(shown);
      control.setManaged(shown);
    }
    question.setVisible(shown);
    question.setManaged(shown);
  }

  private void showProblem(Optional<String> line) {
    problem.setText(line.orElse(""));
    problem.setVisible(line.isPresent());
    problem.setManaged(line.isPresent());
  }

  private static ComboBox<String> choice(boolean free, String... values) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(values);
    box.setEditable(free);
    return box;
  }
}
