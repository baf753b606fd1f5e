package org.lossatlas.app.regions;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lossatlas.app.kit.PanelState;

/** Train, pause, an epoch, stop, reset, speed, and the numbers that say how well and how fast. */
final class RegionsToolbar extends HBox {
  private static final String FULL = "full speed";
  private static final double TOOLTIP_WIDTH = 360;

  private final RegionsModel model;
  private final Button train;
  private final Button pause;
  private final Label numbers = new Label();

  RegionsToolbar(RegionsModel model, RegionsController controller) {
    this.model = model;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("fit-toolbar");
    train = button("regions-train", "Train", Feather.PLAY, "Train the network, or go on (F5)");
    train.getStyleClass().add("accent");
    train.setOnAction(event -> controller.train());
    pause = button("regions-pause", "", Feather.PAUSE, "Hold the training (F6)");
    pause.setOnAction(event -> controller.pause());
    Button step = button("regions-step", "", Feather.SKIP_FORWARD, "One epoch (F7)");
    step.setOnAction(event -> controller.step());
    Button stop = button("regions-stop", "", Feather.SQUARE, "End the training (F8)");
    stop.setOnAction(event -> controller.stop());
    Button reset =
        button("regions-reset", "", Feather.ROTATE_CCW, "The network as it was drawn (F9)");
    reset.setOnAction(event -> controller.reset());
    numbers.setId("regions-numbers");
    Tooltip meaning =
        new Tooltip(
            "Passes over the training points, and how many a second in the last half second; the"
                + " loss L, the mean of ℓ over the training points; the share of training and of"
                + " test points that are named rightly. After rand: the rank of (F, 1, Ψ) and the"
                + " largest error of an output");
    meaning.setWrapText(true);
    meaning.setMaxWidth(TOOLTIP_WIDTH);
    numbers.setTooltip(meaning);
    numbers.getStyleClass().add("fit-numbers");
    numbers.setMinWidth(0);
    getChildren().addAll(train, pause, step, stop, reset, speed(), numbers);
    model.stateProperty().addListener((property, before, now) -> refresh());
    model.trainedProperty().addListener((property, before, now) -> refresh());
    refresh();
  }

  private ComboBox<String> speed() {
    ComboBox<String> box = new ComboBox<>();
    box.setId("regions-speed");
    // As high as the buttons, so that the toolbar is as high as in the other workspaces.
    box.setMinHeight(0);
    box.prefHeightProperty().bind(train.heightProperty());
    box.setMaxHeight(USE_PREF_SIZE);
    box.getItems().setAll("1 epoch/s", "10 epochs/s", "60 epochs/s", FULL);
    box.setAccessibleText("Speed of the training");
    box.setTooltip(
        new Tooltip("At most so many epochs (passes over the training points) a second"));
    box.setOnAction(
        event ->
            model
                .speedProperty()
                .set(
                    box.getValue().equals(FULL)
                        ? RegionsModel.FULL_SPEED
                        : Integer.parseInt(box.getValue().split(" ")[0])));
    model.speedProperty().subscribe(now -> box.setValue(words(now.intValue())));
    return box;
  }

  private static String words(int epochsPerSecond) {
    return epochsPerSecond == RegionsModel.FULL_SPEED
        ? FULL
        : epochsPerSecond + (epochsPerSecond == 1 ? " epoch/s" : " epochs/s");
  }

  private static Button button(String id, String text, Feather icon, String tip) {
    Button button = new Button(text, new FontIcon(icon));
    button.setId(id);
    button.setAccessibleText(tip);
    button.setTooltip(new Tooltip(tip));
    return button;
  }

  private void refresh() {
    PanelState state = model.stateProperty().get();
    train.setDisable(state == PanelState.LIVE);
    pause.setDisable(state != PanelState.LIVE);
    Optional<Trained> trained = model.trainedProperty().get();
    numbers.setText(trained.map(now -> describe(now, state)).orElse("Not trained yet"));
  }

  private static String describe(Trained now, PanelState state) {
    String test =
        now.test()
            .map(seen -> String.format(Locale.ROOT, " · test %.1f %%", 100 * seen.accuracy()))
            .orElse("");
    String rate =
        now.epochsPerSecond() > 0
            ? String.format(Locale.ROOT, " · %,.0f epochs/s", now.epochsPerSecond())
            : "";
    String diverged =
        now.stage() == Trained.Stage.DIVERGED ? " · diverged: try a smaller learning rate" : "";
    if (now.stage() == Trained.Stage.SOLVING) {
      return state == PanelState.DONE
          ? "not solved: stopped"
          : String.format(Locale.ROOT, "%s · loss %.4f as it is", now.how(), now.train().loss());
    }
    if (!now.how().isEmpty()) {
      return String.format(
          Locale.ROOT,
          "%s · loss %.4f · train %.1f %%%s",
          now.how(),
          now.train().loss(),
          100 * now.train().accuracy(),
          test);
    }
    return String.format(
        Locale.ROOT,
        "epoch %,.0f%s · loss %.4f · train %.1f %%%s%s",
        now.epoch(),
        rate,
        now.train().loss(),
        100 * now.train().accuracy(),
        test,
        diverged);
  }
}
