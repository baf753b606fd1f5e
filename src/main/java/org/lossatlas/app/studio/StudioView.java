package org.lossatlas.app.studio;

import java.io.File;
import java.util.Objects;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The target panel: canvas, tools, settings, formula and gallery, one under the other. */
public final class StudioView extends VBox {
  private static final String STYLES = "/org/lossatlas/assets/css/studio.css";

  private final StudioController controller;
  private final PatternCanvas canvas;
  private final FileChooser chooser = new FileChooser();

  public StudioView(StudioModel model, StudioController controller) {
    this.controller = controller;
    this.canvas = new PatternCanvas(model);
    setId("studio");
    getStyleClass().add("studio");
    getStylesheets()
        .add(Objects.requireNonNull(StudioView.class.getResource(STYLES)).toExternalForm());
    chooser.setTitle("Load a pattern");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                "Patterns", "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp", "*.npy", "*.csv"),
            new FileChooser.ExtensionFilter("All files", "*"));
    getChildren()
        .addAll(
            canvas,
            new StateLine(model, canvas),
            new NoticeLine(model),
            new ToolStrip(model.settings()),
            new ToolSettings(model),
            new Levels(model.settings()),
            new Operations(model, controller, this::chooseFile),
            new ExpressionField(model, controller),
            new GalleryStrip(model, controller));
    CanvasInput.connect(model, controller, canvas);
    PatternDrop.connect(this, canvas, controller);
    ToolKeys.connect(this, model, controller);
    controller.showGallery();
  }

  /** Puts the keyboard's focus on the canvas. */
  public void focusCanvas() {
    canvas.plot().requestFocus();
  }

  /** Asks for a file and loads it. */
  public void chooseFile() {
    File chosen = chooser.showOpenDialog(getScene() == null ? null : getScene().getWindow());
    if (chosen != null) {
      chooser.setInitialDirectory(chosen.getParentFile());
      Transfer.take(chosen, controller);
    }
  }
}
