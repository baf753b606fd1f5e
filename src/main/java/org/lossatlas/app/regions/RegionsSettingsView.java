package org.lossatlas.app.regions;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.lossatlas.app.fit.Form;
import org.lossatlas.data.GeneratedSet;
import org.lossatlas.regions.Preset;

/** Data, network and training of the playground; a change is applied at once. */
final class RegionsSettingsView extends VBox {
  private final RegionsModel model;
  private final RegionsController controller;
  private final ComboBox<String> dataset = choice(true);
  private final TextField samples = new TextField();
  private final TextField noise = new TextField();
  private final TextField classes = new TextField();
  private final TextField hidden = new TextField();
  private final ComboBox<String> activation =
      choice(
          true,
          "tanh",
          "sigmoid",
          "relu",
          "leaky-relu:0.1",
          "elu",
          "softplus:1",
          "smoolu",
          "quadratic",
          "cube",
          "identity");
  private final TextField skips = new TextField();
  private final ComboBox<String> part = choice(false, "whole", "output", "rand");
  private final ComboBox<String> loss =
      choice(false, "cross-entropy", "squared", "hinge", "absolute");
  private final ComboBox<String> rule = choice(false, "sgd", "nesterov", "adam");
  private final TextField rate = new TextField();
  private final TextField batch = new TextField();
  private final TextField seed = new TextField();
  private final Label problem = new Label();
  private boolean filling;

  RegionsSettingsView(RegionsModel model, RegionsController controller) {
    this.model = model;
    this.controller = controller;
    getStyleClass().add("fit-settings");
    for (GeneratedSet set : GeneratedSet.values()) {
      dataset.getItems().add(set.toString());
    }
    dataset.getItems().add(PlaygroundSettings.SPRAYED);
    problem.setId("regions-problem");
    problem.getStyleClass().add("fit-problem");
    problem.setWrapText(true);
    getChildren()
        .addAll(
            new TitledPane("Data", dataForm()),
            new TitledPane("Network", networkForm()),
            new TitledPane("Training", trainingForm()),
            problem,
            new TitledPane("Share", new ShareView(model, controller)));
    fill(model.settings());
    listen();
    showProblem(model.problemProperty().get());
  }

  private VBox dataForm() {
    Form form = new Form();
    form.row(
        "Data set",
        "regions-dataset",
        dataset,
        "A generated set, what you have sprayed, or a file with two inputs: .npz with x and y, .csv");
    form.row("Points", "regions-samples", samples, "Of the train split, and as many test points");
    form.row("Noise", "regions-noise", noise, "Deviation of normal noise on the inputs");
    form.row("Classes", "regions-classes", classes, "Outputs of the network, 2 to 10");
    CheckBox test = new CheckBox("Test points (squares)");
    test.setId("regions-test");
    model.testShownProperty().subscribe(test::setSelected);
    test.selectedProperty()
        .addListener((property, before, now) -> model.testShownProperty().set(now));
    VBox box = new VBox(form, new BrushRow(model, controller), test);
    box.getStyleClass().add("regions-group");
    return box;
  }

  private VBox networkForm() {
    Form form = new Form();
    form.row(
        "Hidden",
        "regions-hidden",
        hidden,
        "Widths of the hidden layers, such as 4-2; empty for none");
    form.row("Activation", "regions-activation", activation, "φ of all hidden layers");
    form.row(
        "Skips",
        "regions-skips",
        skips,
        "How many hidden neurons, chosen at random before the last hidden layer, are connected"
            + " straight to the output; 0 for none");
    form.row("Loss", "regions-loss", loss, "ℓ, whose mean over the points is L");
    ComboBox<Preset> presets = new ComboBox<>();
    presets.getItems().setAll(Preset.values());
    presets.setPromptText("show one");
    presets.setConverter(new PresetTitles());
    presets
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                controller.show(now);
              }
            });
    form.row(
        "Example",
        "regions-preset",
        presets,
        "Networks of Nguyen's thesis whose regions are disconnected, each for another reason");
    VBox box = new VBox(form, new FollowForm(model, controller));
    box.getStyleClass().add("regions-group");
    return box;
  }

  private Form trainingForm() {
    Form form = new Form();
    form.row("Optimiser", "regions-rule", rule, "How a step follows from a gradient (DL4J's)");
    form.row(
        "Train",
        "regions-part",
        part,
        "whole: all weights. output: hidden layers stay as drawn, the optimiser moves W, b and V of"
            + " the output. rand: the same, solved at once by least squares, (F, 1, Ψ)(W; b; V) = Y");
    form.row("Learning rate", "regions-rate", rate, "Factor of each step, above 0");
    form.row("Batch", "regions-batch", batch, "Points a step");
    form.row("Seed", "regions-seed", seed, "Every random choice follows from it");
    return form;
  }

  private void listen() {
    for (TextField field : List.of(samples, noise, classes, hidden, skips, rate, batch, seed)) {
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
    for (ComboBox<String> box : List.of(dataset, activation, part, loss, rule)) {
      box.valueProperty().addListener((property, before, now) -> changed());
    }
    model.settingsProperty().addListener((property, before, now) -> fill(now));
    model.problemProperty().addListener((property, before, now) -> showProblem(now));
  }

  private void changed() {
    if (filling) {
      return;
    }
    PlaygroundSettings asked =
        new PlaygroundSettings(
            dataset.getValue().strip(),
            samples.getText().strip(),
            noise.getText().strip(),
            classes.getText().strip(),
            hidden.getText().strip(),
            activation.getValue().strip(),
            skips.getText().strip(),
            part.getValue(),
            loss.getValue(),
            rule.getValue(),
            rate.getText().strip(),
            batch.getText().strip(),
            seed.getText().strip());
    if (!asked.equals(model.settings())) {
      controller.apply(asked);
    }
  }

  private void fill(PlaygroundSettings settings) {
    filling = true;
    dataset.setValue(settings.dataset());
    samples.setText(settings.samples());
    noise.setText(settings.noise());
    classes.setText(settings.classes());
    hidden.setText(settings.hidden());
    activation.setValue(settings.activation());
    skips.setText(settings.skips());
    part.setValue(settings.part());
    loss.setValue(settings.loss());
    rule.setValue(settings.rule());
    rate.setText(settings.rate());
    batch.setText(settings.batch());
    seed.setText(settings.seed());
    filling = false;
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
