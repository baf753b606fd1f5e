package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lossatlas.app.kit.Decimals;
import org.lossatlas.app.kit.Explanation;
import org.lossatlas.app.kit.SteadyLine;

/**
 * A slider for each further direction, which moves the plane through parameter space; a loop runs
 * one up and down, a whole plane a step.
 */
final class FurtherSliders extends VBox {
  /** Steps of a loop from one end of its slider to the other. */
  private static final int STEPS = 32;

  private static final Duration SHORTEST = Duration.millis(60);

  private final LandscapeModel model;
  private final List<ToggleButton> loops = new ArrayList<>();
  private final PauseTransition rest = new PauseTransition(SHORTEST);
  private int up = 1;

  FurtherSliders(LandscapeModel model) {
    super(4);
    this.model = model;
    setId("landscape-sliders");
    rest.setOnFinished(event -> step());
    model.evaluatesProperty().addListener((property, before, now) -> continueLoop());
    model.loopProperty().addListener((property, before, now) -> continueLoop());
    model.planeProperty().addListener((property, before, now) -> follow(now.further()));
    follow(model.planeProperty().get().further());
  }

  private void follow(List<Double> further) {
    while (loops.size() > further.size()) {
      loops.remove(loops.size() - 1);
      getChildren().remove(getChildren().size() - 2, getChildren().size());
    }
    while (loops.size() < further.size()) {
      add(loops.size());
    }
    for (int i = 0; i < further.size(); i++) {
      slider(i).setMin(Math.min(slider(i).getMin(), further.get(i)));
      slider(i).setMax(Math.max(slider(i).getMax(), further.get(i)));
      slider(i).setValue(further.get(i));
    }
  }

  private Slider slider(int number) {
    return (Slider) ((HBox) getChildren().get(2 * number + 1)).getChildren().get(0);
  }

  private void add(int number) {
    String name = "c" + (number + 3);
    Slider slider = new Slider(-1, 1, 0);
    slider.setId("landscape-slider-" + (number + 3));
    slider.setAccessibleText("Coordinate along direction " + (number + 3));
    slider.setTooltip(
        new Explanation(
            name
                + ": the plane is θ₀ + "
                + name
                + "·d"
                + (number + 3)
                + " + α₁d₁ + α₂d₂; the direction is random, scaled as the others."));
    slider.valueProperty().addListener((property, before, now) -> move(number, now.doubleValue()));
    Label label = new Label();
    label
        .textProperty()
        .bind(slider.valueProperty().map(at -> name + " = " + Decimals.fixed(at.doubleValue(), 2)));
    ToggleButton loop = new ToggleButton("", new FontIcon(Feather.REPEAT));
    loop.setId("landscape-loop-" + (number + 3));
    loop.setAccessibleText("Runs " + name + " up and down");
    loop.setTooltip(new Explanation("Runs " + name + " up and down, a whole plane a step"));
    loop.setOnAction(event -> model.loopProperty().set(loop.isSelected() ? number : -1));
    model
        .loopProperty()
        .addListener((property, before, now) -> loop.setSelected(now.intValue() == number));
    loops.add(loop);
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox row = new HBox(4, slider, loop);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(new SteadyLine(label), row);
  }

  private void move(int number, double value) {
    PlaneSettings plane = model.planeProperty().get();
    if (number < plane.further().size() && plane.further().get(number) != value) {
      model.planeProperty().set(plane.moved(number, value));
    }
  }

  /** Once a plane is whole, and has been seen for a moment. */
  private void continueLoop() {
    if (model.loopProperty().get() >= 0 && !model.evaluatesProperty().get()) {
      rest.playFromStart();
    }
  }

  private void step() {
    int number = model.loopProperty().get();
    if (number < 0 || number >= loops.size() || model.evaluatesProperty().get()) {
      return;
    }
    Slider slider = slider(number);
    double by = (slider.getMax() - slider.getMin()) / STEPS;
    double next = slider.getValue() + up * by;
    if (next > slider.getMax() || next < slider.getMin()) {
      up = -up;
      next = slider.getValue() + up * by;
    }
    slider.setValue(next);
  }
}
