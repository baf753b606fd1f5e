package org.lossatlas.app.landscape;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Train, hold, stop, and what the work is at. */
final class LandscapeToolbar extends HBox {
  LandscapeToolbar(LandscapeModel model, LandscapeController controller) {
    getStyleClass().add("fit-toolbar");
    setAlignment(Pos.CENTER_LEFT);
    setId("landscape-toolbar");
    Button stop =
        button("", "landscape-stop", Feather.SQUARE, "Ends the work and keeps what is there (F8)");
    stop.setOnAction(event -> controller.stop());
    stop.disableProperty()
        .bind(
            model
                .trainsProperty()
                .or(model.evaluatesProperty())
                .or(model.loopProperty().greaterThan(-1))
                .not());
    Button train =
        button("Train", "landscape-train", Feather.PLAY, "Trains the network, or goes on (F5)");
    train.getStyleClass().add("accent");
    train.setOnAction(event -> controller.train());
    Button hold = button("", "landscape-hold", Feather.PAUSE, "Holds the training (F6)");
    hold.setOnAction(event -> controller.pause());
    hold.disableProperty().bind(model.trainsProperty().not());
    Label words = new Label();
    words.setId("landscape-words");
    words.getStyleClass().add("fit-numbers");
    words.textProperty().bind(model.wordsProperty());
    Label progress = new Label();
    progress.setId("landscape-progress");
    progress.getStyleClass().add("fit-numbers");
    progress
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> progress(model), model.slowPictureProperty(), model.evaluatesProperty()));
    getChildren().addAll(train, hold, stop, words, progress);
  }

  private static String progress(LandscapeModel model) {
    boolean works = model.evaluatesProperty().get();
    return model.pictureProperty().get().map(picture -> progress(picture, works)).orElse("");
  }

  private static String progress(PlanePicture picture, boolean works) {
    PlanePicture.Progress at = picture.progress();
    String what = at.measuring() ? "map" : "plane";
    double percent = 100 * at.done();
    if (picture.isWhole()) {
      return String.format(Locale.ROOT, "%s in %.2f s%s", what, at.seconds(), holes(picture));
    }
    return works
        ? String.format(Locale.ROOT, "%s %.0f %%, %s left", what, percent, time(at.secondsLeft()))
        : String.format(Locale.ROOT, "%s stopped at %.0f %%", what, percent);
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    return seconds < 60
        ? String.format(Locale.ROOT, "%.1f s", seconds)
        : String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
  }

  /** Points that are drawn grey. */
  private static String holes(PlanePicture picture) {
    long holes = picture.train().holes() + picture.test().map(SplitPicture::holes).orElse(0L);
    return holes == 0 ? "" : String.format(Locale.ROOT, " · %,d points not finite", holes);
  }

  private static Button button(String name, String id, Feather icon, String help) {
    Button button = new Button(name, new FontIcon(icon));
    button.setAccessibleText(help);
    button.setId(id);
    button.setTooltip(new Tooltip(help));
    return button;
  }
}
