package org.lossatlas.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Three things to try, each a button that does it, in a strip above the panels; what was pressed
 * last says what to watch. It is there until it is dismissed. Style classes: first-steps,
 * first-steps-name, first-steps-words.
 */
final class FirstSteps extends HBox {
  private static final String START =
      "A pattern rises in the loss surface of a network. Three things to try:";

  private static final String KEY = "first-steps";
  private static final String DISMISSED = "dismissed";

  private final BooleanProperty dismissed = new SimpleBooleanProperty(this, "dismissed");
  private final Label words = new Label(START);
  private final List<Button> buttons = new ArrayList<>();

  /**
   * One thing to try.
   *
   * @param id in kebab-case
   * @param name on the button
   * @param watch what is seen when it was pressed, and what to do next
   */
  record Step(String id, String name, String watch, Runnable action) {}

  /**
   * @param here whether the workspace is shown that they are about
   * @param memory where it is kept that the user has closed the strip
   */
  FirstSteps(List<Step> steps, ObservableValue<Boolean> here, Preferences memory) {
    dismissed.set(DISMISSED.equals(memory.text(KEY, "")));
    setId("first-steps");
    getStyleClass().add("first-steps");
    setAlignment(Pos.CENTER_LEFT);
    words.setId("first-steps-words");
    words.getStyleClass().add("first-steps-words");
    words.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().add(words);
    for (int i = 0; i < steps.size(); i++) {
      buttons.add(button(i + 1, steps.get(i)));
    }
    getChildren().addAll(buttons);
    getChildren().addAll(space, close());
    visibleProperty().bind(here.flatMap(there -> dismissed.map(away -> there && !away)));
    managedProperty().bind(visibleProperty());
    // At once, as a window may be closed by force.
    dismissed.addListener(
        (property, before, away) -> {
          memory.put(KEY, away ? DISMISSED : "");
          memory.save();
        });
  }

  private Button button(int number, Step step) {
    Button button = new Button(number + "  " + step.name());
    button.setId("first-steps-" + step.id());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(step.watch()));
    button.setOnAction(
        event -> {
          button.setGraphic(new FontIcon(Feather.CHECK));
          button.setAccessibleText(step.name() + ", done");
          words.setText(step.watch());
          step.action().run();
        });
    return button;
  }

  private Button close() {
    Button close = new Button("", new FontIcon(Feather.X));
    close.setId("first-steps-close");
    close.getStyleClass().addAll("flat", "button-icon");
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setAccessibleText("Close the first steps");
    close.setTooltip(new Tooltip("Close; Help › First steps brings them back"));
    close.setOnAction(event -> dismissed.set(true));
    return close;
  }

  /** Shows the strip again, with the keyboard on its first button. */
  void begin() {
    words.setText(START);
    buttons.forEach(button -> button.setGraphic(null));
    dismissed.set(false);
    buttons.get(0).requestFocus();
  }
}
