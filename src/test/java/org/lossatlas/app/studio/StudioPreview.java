package org.lossatlas.app.studio;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.lossatlas.pattern.Gallery;
import org.lossatlas.pattern.GridPoint;

/**
 * Shows the target panel alone, to look at: arguments are light or dark, the width, and first or
 * busy.
 */
public final class StudioPreview {
  private StudioPreview() {}

  public static void main(String[] arguments) {
    boolean dark = arguments.length > 0 && arguments[0].equals("dark");
    double width = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 380;
    String state = arguments.length > 2 ? arguments[2] : "first";
    Platform.startup(() -> show(dark, width, state));
  }

  private static void show(boolean dark, double width, String state) {
    Application.setUserAgentStylesheet(
        "/atlantafx/base/theme/" + (dark ? "primer-dark.css" : "primer-light.css"));
    StudioModel model = new StudioModel(Gallery.load().get(0), 64);
    StudioController controller =
        new StudioController(
            model,
            Executors.newSingleThreadExecutor(
                work -> {
                  Thread thread = new Thread(work, "studio");
                  thread.setDaemon(true);
                  return thread;
                }));
    ScrollPane column =
        new ScrollPane(new StudioView(model, controller, (name, type) -> Optional.empty()));
    column.setFitToWidth(true);
    column.setFitToHeight(true);
    column.setStyle("-fx-background-color: -color-bg-default");
    Stage stage = new Stage();
    stage.setScene(new Scene(column, width, 860));
    stage.setTitle("Target");
    stage.show();
    if (state.equals("busy")) {
      showMuch(model, controller);
    }
  }

  /** A pattern beyond 0 to 1, a shape under way, a wrong formula and a refused file. */
  private static void showMuch(StudioModel model, StudioController controller) {
    controller.setGrid("24");
    model.settings().gridLinesProperty().set(true);
    model.settings().toolProperty().set(Tool.RECTANGLE);
    model.settings().styleProperty().set(ShapeStyle.OUTLINE);
    model.settings().levelProperty().set(1.8);
    controller.beginStroke(new GridPoint(2, 3));
    controller.continueStroke(new GridPoint(14, 9));
    controller.endStroke();
    model.pointerProperty().set(Optional.of(new GridPoint(14, 9)));
    controller.typeExpression("exp(-a*b) + 3 * (a-0.5 ** b + sine(a)");
    controller.load(Path.of("/home/someone/pictures/a-file-that-is-not-there-any-more.png"));
  }
}
