package org.lossatlas.app.landscape;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.lossatlas.app.fit.Form;
import org.lossatlas.app.kit.Words;
import org.lossatlas.data.DataSets;
import org.lossatlas.training.UpdateRule;

/** What is trained, and which plane through it is looked at. Style class: landscape-settings. */
final class LandscapeSettingsView extends VBox {
  private final LandscapeModel model;
  private final LandscapeController controller;
  private final VBox sliders = new VBox(4);

  LandscapeSettingsView(LandscapeModel model, LandscapeController controller) {
    this.model = model;
    this.controller = controller;
    getStyleClass().addAll("fit-settings", "landscape-settings");
    setSpacing(8);
    getChildren().addAll(title("NETWORK"), network(), openButton());
    getChildren().addAll(title("PLANE"), plane(), directionWords(), actions(), sliders);
    getChildren().addAll(title("AT THE MARKER"), values());
    NetworkDrop.connect(this, controller::open);
    getChildren().addAll(title("SUBLEVEL SET"), new SublevelView(model));
  }

  private static Label title(String name) {
    Label label = new Label(name);
    label.getStyleClass().add("section");
    return label;
  }

  private Form network() {
    Form form = new Form();
    TrainSettings first = model.trainingProperty().get();
    ComboBox<String> dataset = new ComboBox<>();
    dataset.getItems().setAll(DataSets.names());
    dataset.setValue(first.dataset());
    TextField hidden = new TextField(first.hidden());
    TextField activation = new TextField(first.activation());
    ComboBox<UpdateRule> rule = new ComboBox<>();
    rule.getItems().setAll(UpdateRule.values());
    rule.setConverter(Words.of(UpdateRule::title));
    rule.setValue(first.options().rule());
    Spinner<Integer> epochs = new Spinner<>(1, 10_000, first.options().epochs());
    epochs.setEditable(true);
    Runnable adopt =
        () ->
            model
                .trainingProperty()
                .set(
                    new TrainSettings(
                        dataset.getValue(),
                        hidden.getText().strip(),
                        activation.getText().strip(),
                        first.loss(),
                        first
                            .options()
                            .withLearningRate(rule.getValue().defaultLearningRate())
                            .withRule(rule.getValue())
                            .withEpochs(epochs.getValue())));
    dataset.setOnAction(event -> adopt.run());
    hidden.textProperty().addListener((property, before, now) -> adopt.run());
    activation.textProperty().addListener((property, before, now) -> adopt.run());
    rule.setOnAction(event -> adopt.run());
    epochs.valueProperty().addListener((property, before, now) -> adopt.run());
    form.row("Data", "landscape-dataset", dataset, "The first 1,000 samples are learned");
    form.row("Hidden", "landscape-hidden", hidden, "Widths of the hidden layers, such as 300-100");
    form.row("Activation", "landscape-activation", activation, "tanh, relu, softplus:5, …");
    form.row("Optimiser", "landscape-rule", rule, "At its usual learning rate");
    form.row("Epochs", "landscape-epochs", epochs, "How often every sample is seen");
    return form;
  }

  private Form plane() {
    Form form = new Form();
    ComboBox<DirectionKind> kind = new ComboBox<>();
    kind.getItems().setAll(DirectionKind.values());
    kind.setValue(model.planeProperty().get().kind());
    kind.setOnAction(event -> change(plane -> plane.withKind(kind.getValue())));
    Spinner<Integer> seed = new Spinner<>(0, 1_000_000, 0);
    seed.valueProperty().addListener((p, before, now) -> change(plane -> plane.withSeed(now)));
    ComboBox<Integer> side = new ComboBox<>();
    side.getItems().setAll(List.of(25, 51, 101, 201, 401));
    side.setValue(model.planeProperty().get().side());
    side.setOnAction(event -> change(plane -> plane.withSide(side.getValue())));
    CheckBox test = new CheckBox("on the test split");
    test.setOnAction(event -> change(plane -> plane.withTest(test.isSelected())));
    form.row("Directions", "landscape-kind", kind, "What d₁ and d₂ are");
    form.row("Seed", "landscape-seed", seed, "What random directions are drawn from");
    form.row("Points", "landscape-side", side, "Points a side");
    form.row(
        "Reach", "landscape-reach", reach(), "α and β run from −reach to reach; Enter applies");
    form.row("Loss", "landscape-test", test, "Train or test");
    return form;
  }

  private void change(UnaryOperator<PlaneSettings> change) {
    model.planeProperty().set(change.apply(model.planeProperty().get()));
  }

  private Button openButton() {
    Button open = button("Open network…", "landscape-open", this::chooseFile);
    open.setTooltip(
        new Tooltip("NPZ, Keras .h5 or DL4J .zip, looked at on the data above; or drop one here"));
    return open;
  }

  private void chooseFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open a network");
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Networks", "*.npz", "*.h5", "*.hdf5", "*.zip"));
    File chosen = chooser.showOpenDialog(getScene() == null ? null : getScene().getWindow());
    if (chosen != null) {
      controller.open(chosen.toPath());
    }
  }

  private Label directionWords() {
    Label words = wrapped("landscape-direction-words");
    words.textProperty().bind(model.directionWordsProperty());
    words.managedProperty().bind(words.textProperty().isNotEmpty());
    return words;
  }

  private Label values() {
    Label words = wrapped("landscape-values");
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.valuesProperty().get().map(PointValues::describe).orElse("no network"),
                model.valuesProperty()));
    return words;
  }

  private static Label wrapped(String id) {
    Label words = new Label();
    words.setId(id);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    return words;
  }

  /** α and β run from −reach to reach. */
  private TextField reach() {
    TextField reach = new TextField();
    Runnable show =
        () ->
            reach.setText(String.format(Locale.ROOT, "%.6g", model.planeProperty().get().reach()));
    show.run();
    model.planeProperty().addListener((property, before, now) -> show.run());
    reach.setOnAction(
        event -> {
          try {
            double typed = Double.parseDouble(reach.getText().strip());
            if (typed > 0 && Double.isFinite(typed)) {
              change(plane -> plane.withReach(typed));
            }
          } catch (NumberFormatException notANumber) {
            // What was there comes back.
          }
          show.run();
        });
    return reach;
  }

  private FlowPane actions() {
    return new FlowPane(
        4,
        4,
        button("Wider", "landscape-wider", () -> controller.widen(2)),
        button("Narrower", "landscape-narrower", () -> controller.widen(0.5)),
        button("Look from here", "landscape-recentre", controller::lookFromHere),
        button("Further direction", "landscape-further", this::addSlider));
  }

  private static Button button(String name, String id, Runnable action) {
    Button button = new Button(name);
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void addSlider() {
    int number = model.planeProperty().get().further().size();
    if (number == PlaneSettings.MOST_FURTHER) {
      return;
    }
    change(PlaneSettings::withOneMore);
    Slider slider = new Slider(-1, 1, 0);
    slider.setId("landscape-slider-" + (number + 3));
    slider.setAccessibleText("Coordinate along direction " + (number + 3));
    Label label = new Label();
    label.textProperty().bind(slider.valueProperty().asString("c" + (number + 3) + " = %.2f"));
    slider
        .valueProperty()
        .addListener((p, before, now) -> change(plane -> plane.moved(number, now.doubleValue())));
    sliders.getChildren().addAll(label, slider);
  }
}
