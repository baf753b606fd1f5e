package org.lossatlas.app.studio;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.FileChoice;

/** The target panel: canvas, tools, settings, formula and gallery, one under the other. */
public final class StudioView extends VBox {
  private static final String STYLES = "/org/lossatlas/assets/css/studio.css";

  private static final List<String> PATTERNS =
      List.of("*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp", "*.npy", "*.csv");

  private final StudioController controller;
  private final PatternCanvas canvas;
  private final FileChoice files;

  /**
   * @param files asks for a file to load
   */
  public StudioView(StudioModel model, StudioController controller, FileChoice files) {
    this.files = files;
    this.controller = controller;
    this.canvas = new PatternCanvas(model);
    setId("studio");
    getStyleClass().add("studio");
    getStylesheets()
        .add(Objects.requireNonNull(StudioView.class.getResource(STYLES)).toExternalForm());
    getChildren()
        .addAll(
            canvas,
            new StateLine(model),
            new NoticeLine(model),
            new ToolStrip(model.settings()),
            new ToolSettings(model),
            new Levels(model.settings()),
            new Operations(model, controller),
            new ExpressionField(model, controller),
            sources(model));
    CanvasInput.connect(model, controller, canvas);
    PatternDrop.connect(this, canvas, controller);
    ToolKeys.connect(this, model, controller);
    controller.showGallery();
  }

  /** Where patterns come from: a file, or the gallery. */
  private HBox sources(StudioModel model) {
    Button load =
        Buttons.icon(
            "studio-load",
            StudioIcon.LOAD,
            "Load an image (PNG, JPEG, GIF, BMP), .npy or .csv; or drop one here, or paste (Ctrl+V)",
            this::chooseFile);
    load.getStyleClass().add("source");
    GalleryStrip gallery = new GalleryStrip(model, controller);
    HBox.setHgrow(gallery, Priority.ALWAYS);
    return new HBox(4, load, gallery);
  }

  /** Puts the keyboard's focus on the canvas. */
  public void focusCanvas() {
    canvas.plot().requestFocus();
  }

  /** Asks for a file and loads it. */
  public void chooseFile() {
    files
        .open("Load a pattern", "Patterns", PATTERNS)
        .ifPresent(chosen -> Transfer.take(chosen.toFile(), controller));
  }
}
