package org.lossatlas.app.regions;

import java.nio.IntBuffer;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.regions.NeuronMaps;

/**
 * Small maps of what each hidden unit makes of the window: a row a layer, white where φ(z) is zero,
 * the colours of each map up to its own largest |φ(z)|.
 */
final class NeuronsView extends ScrollPane {
  private static final int MOST_UNITS = 64;
  private static final int MOST_LAYERS = 16;
  private static final double SIDE = 56;
  private static final int KEY = 64;
  private static final int KEY_HEIGHT = 10;

  private final VBox layers = new VBox();

  NeuronsView(RegionsModel model) {
    setId("regions-neurons");
    layers.getStyleClass().add("regions-layers");
    setContent(new VBox(key(), layers));
    setFitToWidth(true);
    model.lookProperty().addListener((property, before, now) -> show(now));
  }

  private static HBox key() {
    // As many rows as are shown: a single row that is stretched has noise at its edge.
    int[] pixels =
        IntStream.range(0, KEY * KEY_HEIGHT)
            .map(i -> ColourMap.VIK.argb(i % KEY / (KEY - 1.0)))
            .toArray();
    ImageView strip =
        new ImageView(
            new WritableImage(
                new PixelBuffer<>(
                    KEY, KEY_HEIGHT, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance())));
    HBox key =
        new HBox(
            6,
            new Label("−m"),
            strip,
            new Label("+m"),
            new Label("φ(z), m = the map's largest |φ(z)|"));
    key.getStyleClass().add("regions-layers");
    key.setAlignment(Pos.CENTER_LEFT);
    return key;
  }

  private void show(Optional<RegionsLook> look) {
    if (look.isEmpty() || !isVisible() || getScene() == null) {
      return;
    }
    NeuronMaps maps = look.get().neurons();
    if (!isBuiltFor(maps)) {
      build(maps);
    }
    for (int k = 1; k <= shown(maps); k++) {
      FlowPane row = (FlowPane) layers.getChildren().get(2 * k - 1);
      for (int unit = 0; unit < row.getChildren().size(); unit++) {
        ((ImageView) row.getChildren().get(unit)).setImage(image(maps, k, unit));
      }
    }
  }

  /** Of a very deep network the first layers. */
  private static int shown(NeuronMaps maps) {
    return Math.min(MOST_LAYERS, maps.layers());
  }

  private boolean isBuiltFor(NeuronMaps maps) {
    if (layers.getChildren().size() != 2 * shown(maps)) {
      return false;
    }
    for (int k = 1; k <= shown(maps); k++) {
      FlowPane row = (FlowPane) layers.getChildren().get(2 * k - 1);
      if (row.getChildren().size() != Math.min(MOST_UNITS, maps.width(k))) {
        return false;
      }
    }
    return true;
  }

  private void build(NeuronMaps maps) {
    layers.getChildren().clear();
    for (int k = 1; k <= shown(maps); k++) {
      int shown = Math.min(MOST_UNITS, maps.width(k));
      String more = shown < maps.width(k) ? ", the first " + shown + " of " + maps.width(k) : "";
      layers.getChildren().add(new Label("Layer " + k + more));
      FlowPane row = new FlowPane(6, 6);
      row.setAlignment(Pos.TOP_LEFT);
      for (int unit = 0; unit < shown; unit++) {
        ImageView view = new ImageView();
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        view.setAccessibleText("Map of unit " + unit + " of layer " + k);
        Tooltip.install(view, new Tooltip("φ(z) of unit " + unit + " of layer " + k));
        row.getChildren().add(view);
      }
      layers.getChildren().add(row);
    }
    if (maps.layers() == 0) {
      layers.getChildren().add(new Label("This network has no hidden layer."));
    }
  }

  private static WritableImage image(NeuronMaps maps, int k, int unit) {
    int columns = maps.window().columns();
    int rows = maps.window().rows();
    float largest = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        largest = Math.max(largest, Math.abs(maps.value(k, unit, column, row)));
      }
    }
    int[] pixels = new int[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        float value = maps.value(k, unit, column, row);
        double position = largest > 0 ? 0.5 + 0.5 * value / largest : 0.5;
        pixels[(rows - 1 - row) * columns + column] = ColourMap.VIK.argb(position);
      }
    }
    return new WritableImage(
        new PixelBuffer<>(
            columns, rows, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
  }
}
