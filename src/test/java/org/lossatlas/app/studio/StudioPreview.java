package org.lossatlas.app.studio;

import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.lossatlas.pattern.Gallery;

/** Shows the target panel alone, to look at: arguments are light or dark, and the width. */
public final class StudioPreview {
  private StudioPreview() {}

  public static void main(String[] arguments) {
    boolean dark = arguments.length > 0 && arguments[0].equals("dark");
    double width = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 380;
    Platform.startup(() -> show(dark, width));
  }

  private static void show(boolean dark, double width) {
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
    ScrollPane column = new ScrollPane(new StudioView(model, controller));
    column.setFitToWidth(true);
    column.setFitToHeight(true);
    column.setStyle("-fx-background-color: -color-bg-default");
    Stage stage = new Stage();
    stage.setScene(new Scene(column, width, 860));
    stage.setTitle("Target");
    stage.show();
  }
}
