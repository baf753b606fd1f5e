package org.lossatlas.app.landscape;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.lossatlas.app.fit.Form;
import org.lossatlas.app.kit.Explanation;
import org.lossatlas.app.kit.Words;
import org.lossatlas.figure.MetricLook;
import org.lossatlas.landscape.Metric;
import org.lossatlas.landscape.MiniBatchError;

/** Which plane is looked at, and what over it. */
final class PlaneForm extends VBox {
  private final LandscapeModel model;
  private final TextField named = new TextField();
  private final TextField limits = new TextField();

  PlaneForm(LandscapeModel model) {
    super(4);
    this.model = model;
    PlaneSettings first = model.planeProperty().get();
    ComboBox<Metric> metric = new ComboBox<>();
    metric.getItems().setAll(Metric.values());
    metric.setCellFactory(list -> new MetricCell(model));
    metric.setConverter(Words.of(MetricLook::title));
    metric.setValue(first.metric());
    metric
        .valueProperty()
        .addListener((property, before, now) -> change(plane -> plane.withMetric(now)));
    ComboBox<DirectionKind> kind = new ComboBox<>();
    kind.getItems().setAll(DirectionKind.values());
    kind.setConverter(Words.of(DirectionKind::title));
    kind.setValue(first.kind());
    kind.valueProperty().addListener((property, before, now) -> change(plane -> along(plane, now)));
    Spinner<Integer> seed = new Spinner<>(0, 1_000_000, (int) first.seed());
    seed.setEditable(true);
    seed.valueProperty().addListener((p, before, now) -> change(plane -> plane.withSeed(now)));
    ComboBox<Integer> side = new ComboBox<>();
    side.getItems().setAll(List.of(25, 51, 101, 201, 401));
    side.setValue(first.side());
    side.valueProperty().addListener((p, before, now) -> change(plane -> plane.withSide(now)));
    Form form = new Form();
    form.row("Map", "landscape-metric", metric, meanings());
    form.row(
        "Directions",
        "landscape-kind",
        kind,
        "What d₁ and d₂ are. Filter-normalised: the incoming weights of each neuron have the norm"
            + " of the network's own (Li et al. 2018, section 4). Principal components: of the"
            + " points of the training (section 7 there)");
    form.row(
        "d₁ d₂",
        "landscape-named",
        named,
        "For neurons, parameters and files: one or two of neuron:LAYER:UNIT (its incoming weights:"
            + " −1 switches it off), parameter:INDEX, towards:FILE, FILE; layers from 1, units and"
            + " parameters from 0. Enter applies");
    form.row("Seed", "landscape-seed", seed, "What random directions are drawn from");
    form.row("Points", "landscape-side", side, "Points a side");
    form.row(
        "Limits",
        "landscape-reach",
        limits,
        "α and β run from −reach to reach: 0.5; or from A to B and from C to D: -0.5:1.5,-1:1."
            + " Enter applies");
    CheckBox draws = new CheckBox("Draw trainings on the plane");
    draws.setId("landscape-tracks");
    draws.setTooltip(
        new Explanation(
            "The way of each training here, projected onto the plane by least squares; its colour"
                + " is the distance ‖θ − θ(α)‖ off the plane. The loss on the way is not the loss"
                + " of the plane below it."));
    draws.selectedProperty().bindBidirectional(model.drawsProperty());
    getChildren().addAll(form, draws, bands());
    limits.setOnAction(event -> adopt());
    named.setOnAction(event -> change(plane -> plane.withNamed(named.getText().strip())));
    named.disableProperty().bind(kind.valueProperty().isNotEqualTo(DirectionKind.NAMED));
    named.setText(first.named());
    model
        .planeProperty()
        .addListener(
            (property, before, now) -> {
              metric.setValue(now.metric());
              kind.setValue(now.kind());
              seed.getValueFactory().setValue((int) now.seed());
              side.setValue(now.side());
              named.setText(now.named());
              limits.setText(now.window().text());
            });
    limits.setText(first.window().text());
  }

  private CheckBox bands() {
    CheckBox bands = new CheckBox("Profile with ± standard error");
    bands.setId("landscape-bands");
    bands.setTooltip(
        new Explanation(
            "L ± SE as a band behind the profile's lines. SE = √(Σ(L_b − L̄)²/(B(B − 1))), from the"
                + " losses L_b of B mini-batches of "
                + MiniBatchError.BATCH
                + " samples: how far L would lie elsewhere with as many other samples. Costs one"
                + " more pass over both splits at each of up to 51 points, after the plane; the"
                + " map \"Standard error\" shows it over the plane, at up to 2,601 points."));
    bands.selectedProperty().bindBidirectional(model.bandsProperty());
    return bands;
  }

  private static String meanings() {
    StringBuilder text = new StringBuilder();
    for (Metric one : Metric.values()) {
      text.append(text.length() == 0 ? "" : "\n").append(MetricQuantity.meaning(one));
    }
    return text.toString();
  }

  /** Another network is at 1: the window opens so far that both are seen. */
  private PlaneSettings along(PlaneSettings plane, DirectionKind kind) {
    boolean both = kind == DirectionKind.TOWARDS && !model.othersProperty().get().isEmpty();
    return both && plane.kind() != kind
        ? plane
            .withKind(kind)
            .withWindow(
                PlaneWindow.parse(
                    model.othersProperty().get().size() > 1 ? "-0.5:1.5" : "-0.5:1.5,-1:1"))
        : plane.withKind(kind);
  }

  private void change(UnaryOperator<PlaneSettings> change) {
    PlaneSettings changed = change.apply(model.planeProperty().get());
    if (!changed.equals(model.planeProperty().get())) {
      model.planeProperty().set(changed);
    }
  }

  private void adopt() {
    try {
      PlaneWindow typed = PlaneWindow.parse(limits.getText().strip());
      change(plane -> plane.withWindow(typed));
    } catch (IllegalArgumentException wrong) {
      model.wordsProperty().set(wrong.getMessage());
    }
    limits.setText(model.planeProperty().get().window().text());
  }
}
