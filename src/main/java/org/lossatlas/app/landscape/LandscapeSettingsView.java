package org.lossatlas.app.landscape;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.Explanation;
import org.lossatlas.app.kit.FileChoice;

/** What is trained, and which plane through it is looked at. Style class: landscape-settings. */
final class LandscapeSettingsView extends VBox {
  private final LandscapeModel model;
  private final LandscapeController controller;
  private final PlaneSaving saving;
  private final FileChoice files;

  LandscapeSettingsView(
      LandscapeModel model, LandscapeController controller, PlaneSaving saving, FileChoice files) {
    this.files = files;
    this.model = model;
    this.controller = controller;
    this.saving = saving;
    getStyleClass().addAll("fit-settings", "landscape-settings");
    setSpacing(8);
    getChildren().addAll(title("SHOWN"), name(), title("AT THE MARKER"), values());
    getChildren().addAll(title("NETWORK"), new NetworkForm(model), networks());
    getChildren().addAll(title("PLANE"), new PlaneForm(model), directionWords(), actions());
    getChildren().add(new FurtherSliders(model));
    getChildren().addAll(title("SUBLEVEL SET"), new SublevelView(model));
    getChildren().addAll(title("SHARPNESS"), new SharpnessView(model));
    NetworkDrop.connect(this, controller::open);
  }

  private static Label title(String name) {
    Label label = new Label(name);
    label.getStyleClass().add("section");
    return label;
  }

  private Label name() {
    Label words = wrapped("landscape-network");
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.centreProperty().get().map(NetworkName::of).orElse("No network yet"),
                model.centreProperty()));
    words.setTooltip(
        new Explanation("θ₀, the network in the middle of the plane, and what its loss is of"));
    return words;
  }

  private FlowPane networks() {
    Button open = button("Open network…", "landscape-open", this::chooseFile);
    open.setTooltip(
        new Tooltip("NPZ, Keras .h5 or DL4J .zip, looked at on the data above; or drop one here"));
    Button forget = button("Forget", "landscape-forget", controller::forgetOthers);
    forget
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> "Forget " + model.othersProperty().get().size() + " earlier",
                model.othersProperty()));
    forget
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(this::hasOthers, model.othersProperty()));
    forget.managedProperty().bind(forget.visibleProperty());
    forget.setTooltip(
        new Tooltip("Networks trained or opened before are drawn on the plane no more"));
    Button save = button("Save plane…", "landscape-save", this::chooseFolder);
    save.setTooltip(
        new Explanation(
            "Writes the network in the middle, d₁, d₂ and the way of the training as NPZ into a"
                + " folder, and puts the command slice that makes these maps there onto the"
                + " clipboard"));
    return new FlowPane(4, 4, open, save, forget);
  }

  private boolean hasOthers() {
    return !model.othersProperty().get().isEmpty();
  }

  private void chooseFolder() {
    saving.choose();
  }

  private void chooseFile() {
    files
        .open("Open a network", "Networks", List.of("*.npz", "*.h5", "*.hdf5", "*.zip"))
        .ifPresent(controller::open);
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
                this::describe, model.valuesProperty(), model.centreProperty()));
    return words;
  }

  private String describe() {
    Optional<PointValues> values = model.valuesProperty().get();
    String none = model.centreProperty().get().isEmpty() ? "No network yet" : "evaluating …";
    return values.map(PointValues::describe).orElse(none);
  }

  private static Label wrapped(String id) {
    Label words = new Label();
    words.setId(id);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    return words;
  }

  private FlowPane actions() {
    PlaneMoves moves = new PlaneMoves(model);
    return new FlowPane(
        4,
        4,
        button("Wider", "landscape-wider", () -> moves.widen(2)),
        button("Narrower", "landscape-narrower", () -> moves.widen(0.5)),
        button("Look from here", "landscape-recentre", controller::lookFromHere),
        button("Further direction", "landscape-further", this::addDirection));
  }

  private void addDirection() {
    model.planeProperty().set(model.planeProperty().get().withOneMore());
  }

  private static Button button(String name, String id, Runnable action) {
    Button button = new Button(name);
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }
}
