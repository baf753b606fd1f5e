package org.lossatlas.app.tour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.lossatlas.network.Loss;

/** The loss and the label marginal P(y) of Fig. 3: a weight a class, brought to sum to one. */
final class SigmaControls extends VBox {
  private static final int CLASSES = 10;
  private static final double WIDTH = 74;

  /** So long the sliders rest before σ is drawn anew. */
  private static final Duration REST = Duration.millis(120);

  private final ComboBox<String> loss = new ComboBox<>();
  private final List<Slider> weights = new ArrayList<>();
  private final List<Label> shares = new ArrayList<>();
  private final PauseTransition rest = new PauseTransition(REST);
  private final TourController controller;

  SigmaControls(TourController controller) {
    super(6);
    this.controller = controller;
    setId("sigma-controls");
    getStyleClass().add("tour-sigma");
    Arrays.stream(Loss.values()).map(Loss::contractName).forEach(loss.getItems()::add);
    loss.getSelectionModel().select(Loss.CROSS_ENTROPY.contractName());
    loss.setId("sigma-loss");
    loss.setAccessibleText("Loss of σ");
    loss.setTooltip(new Tooltip("ℓ, the loss whose σ(p) = Σ P(y) ℓ(p, y) is drawn"));
    loss.setOnAction(event -> rest.playFromStart());
    rest.setOnFinished(event -> show());
    Button even = new Button("Even");
    even.setId("sigma-even");
    even.getStyleClass().add("small");
    even.setTooltip(new Tooltip("P(y) = 1/10 for every class"));
    even.setOnAction(event -> weights.forEach(slider -> slider.setValue(1)));
    HBox head = new HBox(8, new Label("Loss ℓ"), loss, new Label("Label marginal P(y)"), even);
    head.setAlignment(Pos.CENTER_LEFT);
    FlowPane sliders = new FlowPane(8, 2);
    for (int c = 0; c < CLASSES; c++) {
      sliders.getChildren().add(slider(c));
    }
    getChildren().addAll(head, sliders);
    tell();
  }

  private VBox slider(int c) {
    Slider slider = new Slider(0, 2, 1);
    slider.setPrefWidth(WIDTH);
    slider.setId("sigma-class-" + c);
    slider.setAccessibleText("Weight of class " + c + " in P(y)");
    slider.setTooltip(
        new Tooltip("Weight of class " + c + "; P(y) is the weights divided by their sum"));
    Label share = new Label();
    share.getStyleClass().add("panel-reading");
    slider
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              tell();
              rest.playFromStart();
            });
    weights.add(slider);
    shares.add(share);
    return new VBox(share, slider);
  }

  private List<Double> marginal() {
    double sum = weights.stream().mapToDouble(Slider::getValue).sum();
    return weights.stream()
        .map(slider -> sum > 0 ? slider.getValue() / sum : 1.0 / CLASSES)
        .toList();
  }

  private void tell() {
    if (weights.size() < CLASSES) {
      return;
    }
    List<Double> marginal = marginal();
    for (int c = 0; c < CLASSES; c++) {
      shares.get(c).setText(String.format(Locale.ROOT, "P(%d) %.2f", c, marginal.get(c)));
    }
  }

  private void show() {
    controller.showSigma(Loss.parse(loss.getValue()), marginal());
  }
}
