package org.lossatlas.app.landscape;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.lossatlas.app.fit.Form;
import org.lossatlas.app.kit.Words;
import org.lossatlas.data.DataSets;
import org.lossatlas.network.Loss;
import org.lossatlas.training.Schedule;
import org.lossatlas.training.TrainingOptions;
import org.lossatlas.training.UpdateRule;

/** Which network is trained, and how; a value that is none is said under the form. */
final class NetworkForm extends VBox {
  private final LandscapeModel model;
  private final ComboBox<String> dataset = new ComboBox<>();
  private final ComboBox<HiddenLayers> layers = new ComboBox<>();
  private final TextField hidden = new TextField();
  private final TextField activation = new TextField();
  private final ComboBox<Loss> loss = new ComboBox<>();
  private final ComboBox<UpdateRule> rule = new ComboBox<>();
  private final Spinner<Integer> epochs = new Spinner<>(1, 10_000, 1);
  private final TextField rate = new TextField();
  private final ComboBox<Schedule> schedule = new ComboBox<>();
  private final TextField batch = new TextField();
  private final TextField decay = new TextField();
  private final TextField seed = new TextField();
  private final Label problem = new Label();

  /** While settings are shown, changed fields are no wish of the user. */
  private boolean showing;

  NetworkForm(LandscapeModel model) {
    super(4);
    this.model = model;
    dataset.getItems().setAll(DataSets.names());
    layers.getItems().setAll(HiddenLayers.values());
    loss.getItems().setAll(Loss.values());
    loss.setConverter(Words.of(Loss::contractName));
    rule.getItems().setAll(UpdateRule.values());
    rule.setConverter(Words.of(UpdateRule::title));
    schedule.getItems().setAll(Schedule.values());
    schedule.setConverter(Words.of(Schedule::contractName));
    epochs.setEditable(true);
    problem.setId("landscape-problem");
    problem.getStyleClass().add("fit-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    getChildren().addAll(usual(), more(), problem);
    show(model.trainingProperty().get());
    model.trainingProperty().addListener((property, before, now) -> show(now));
    listen();
  }

  private Form usual() {
    Form form = new Form();
    form.row("Data", "landscape-dataset", dataset, "The first 1,000 samples are learned");
    form.row(
        "Layers",
        "landscape-layers",
        layers,
        "Fully connected, or convolutional with max-pooling before fully connected layers, for"
            + " square pictures: DL4J then trains and evaluates, which takes longer");
    form.row(
        "Hidden",
        "landscape-hidden",
        hidden,
        "Widths of the hidden layers, such as 300-100; before them convKxM, M feature maps by K × K"
            + " filters, and poolP, the largest of P × P: conv5x8-pool2-64");
    form.row("Activation", "landscape-activation", activation, "tanh, relu, softplus:5, …");
    form.row("Loss", "landscape-training-loss", loss, "L, the mean of ℓ over the samples");
    form.row("Optimiser", "landscape-rule", rule, "Begins with its usual learning rate");
    form.row("Epochs", "landscape-epochs", epochs, "How often every sample is seen");
    return form;
  }

  private TitledPane more() {
    Form form = new Form();
    form.row("Rate", "landscape-rate", rate, "The learning rate η, above 0");
    form.row(
        "Schedule",
        "landscape-schedule",
        schedule,
        "How η changes from the first to the last epoch");
    form.row("Batch", "landscape-batch", batch, "Samples a step, 1 or more");
    form.row(
        "Decay",
        "landscape-decay",
        decay,
        "Decoupled weight decay: every step also shrinks the weights by the factor 1 − η·decay");
    form.row(
        "Seed",
        "landscape-training-seed",
        seed,
        "What the first weights and the order of samples are drawn from");
    TitledPane pane = new TitledPane("More", form);
    pane.setId("landscape-more");
    pane.getStyleClass().add("fit-more");
    pane.setExpanded(false);
    pane.setAnimated(false);
    return pane;
  }

  private void listen() {
    for (ComboBox<?> choice : List.of(dataset, loss, schedule)) {
      choice.valueProperty().addListener((property, before, now) -> adopt());
    }
    layers
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!showing && now != HiddenLayers.of(hidden.getText())) {
                hidden.setText(now.usual());
              }
            });
    rule.valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!showing) {
                rate.setText(text(now.defaultLearningRate()));
              }
            });
    for (TextField field : List.of(hidden, activation, rate, batch, decay, seed)) {
      field.textProperty().addListener((property, before, now) -> adopt());
    }
    epochs.valueProperty().addListener((property, before, now) -> adopt());
  }

  private void show(TrainSettings settings) {
    if (showing) {
      return;
    }
    showing = true;
    TrainingOptions options = settings.options();
    dataset.setValue(settings.dataset());
    hidden.setText(settings.hidden());
    layers.setValue(HiddenLayers.of(settings.hidden()));
    activation.setText(settings.activation());
    loss.setValue(settings.loss());
    rule.setValue(options.rule());
    epochs.getValueFactory().setValue(options.epochs());
    rate.setText(text(options.learningRate()));
    schedule.setValue(options.schedule());
    batch.setText(String.valueOf(options.batch()));
    decay.setText(text(options.weightDecay()));
    seed.setText(String.valueOf(options.seed()));
    problem.setText("");
    showing = false;
  }

  private void adopt() {
    if (showing) {
      return;
    }
    try {
      TrainSettings typed = typed();
      showing = true;
      model.trainingProperty().set(typed);
      layers.setValue(HiddenLayers.of(typed.hidden()));
      problem.setText("");
    } catch (IllegalArgumentException wrong) {
      problem.setText(wrong.getMessage() + ". The value before stays.");
    } finally {
      showing = false;
    }
  }

  private TrainSettings typed() {
    return new TrainSettings(
        dataset.getValue(),
        hidden.getText().strip(),
        activation.getText().strip(),
        loss.getValue(),
        new TrainingOptions(
            rule.getValue(),
            number("The rate", rate),
            schedule.getValue(),
            (int) whole("The batch", batch),
            epochs.getValue(),
            whole("The seed", seed),
            number("The decay", decay)));
  }

  private static double number(String name, TextField field) {
    try {
      return Double.parseDouble(field.getText().strip());
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          name + " must be a number, not '" + field.getText() + "'", notANumber);
    }
  }

  private static long whole(String name, TextField field) {
    String text = field.getText().strip();
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(
          name + " must be a whole number, not '" + field.getText() + "'");
    }
    return Long.parseLong(text);
  }

  private static String text(double value) {
    String plain = String.format(Locale.ROOT, "%.10g", value);
    return plain.contains("e") ? plain : plain.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
