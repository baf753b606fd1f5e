package org.lossatlas.app.regions;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lossatlas.data.DataSet;
import org.lossatlas.figure.RegionImage;
import org.lossatlas.figure.Theme;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.job.Slot;
import org.lossatlas.network.Activation;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.RegionKernel;
import org.lossatlas.regions.RegionMap;
import org.lossatlas.study.WidthStudy;

/**
 * Width and connectedness, as in Fig. 5.5: a slider for the width of one hidden layer, and small
 * multiples of several widths trained from several seeds on the present points.
 */
final class WidthsView extends ScrollPane {
  private static final String MEANING =
      "Components of the class that has most, in the whole plane, also beyond the picture; in"
          + " brackets the points named wrongly.";

  private static final int MOST = 50;
  private static final int SEEDS = 3;
  private static final int EPOCHS = 150;
  private static final double RATE = 0.03;
  private static final int BATCH = 20;
  private static final int SIDE = 92;

  private final RegionsModel model;
  private final RegionsController controller;
  private final Executor background;
  private final Slider slider = new Slider(1, MOST, 2);
  private final Label width = new Label("n₁ = 2");
  private final Label words = new Label(MEANING);
  private final FlowPane multiples = new FlowPane(8, 8);
  private final Slot<List<Multiple>> finished = new Slot<>();
  private RunControl control = new RunControl();
  private List<Multiple> shown = List.of();
  private Theme drawnFor = Theme.LIGHT;

  /** A trained network with its picture. */
  private record Multiple(WidthStudy.Cell cell, RegionMap map) {}

  WidthsView(RegionsModel model, RegionsController controller, Executor background) {
    this.model = model;
    this.controller = controller;
    this.background = background;
    setId("regions-widths");
    setFitToWidth(true);
    slider.setId("regions-width");
    slider.setAccessibleText("Units of one hidden layer");
    slider.setTooltip(new Tooltip("n₁, the units of one hidden layer; the network is drawn anew"));
    slider.setBlockIncrement(1);
    slider.valueProperty().addListener((property, before, now) -> choose(now.intValue()));
    model.settingsProperty().subscribe(this::follow);
    Button compare = new Button("Compare 2, 3, 5, 50");
    compare.setId("regions-compare");
    compare.setTooltip(
        new Tooltip(
            "Trains networks of 2, 3, 5 and 50 hidden units from three seeds each on the present"
                + " points and counts components in the whole plane (Fig. 5.5)"));
    compare.setOnAction(event -> compare());
    Button stop = new Button("Stop");
    stop.setId("regions-compare-stop");
    stop.setTooltip(new Tooltip("End the comparison; what is trained stays"));
    stop.setOnAction(event -> control.stop());
    words.setWrapText(true);
    VBox content =
        new VBox(
            new Label("One hidden layer of"),
            new HBox(8, slider, width),
            new HBox(8, compare, stop),
            words,
            multiples);
    content.getStyleClass().add("regions-tab");
    setContent(content);
  }

  /** Where the network has one hidden layer, the slider stands at its width. */
  private void follow(PlaygroundSettings settings) {
    if (settings.hidden().matches("[1-9]\\d?") && Integer.parseInt(settings.hidden()) <= MOST) {
      slider.setValue(Integer.parseInt(settings.hidden()));
    }
  }

  private void choose(int units) {
    width.setText("n₁ = " + units);
    String hidden = String.valueOf(units);
    if (!model.settings().hidden().equals(hidden)) {
      controller.apply(model.settings().withHidden(hidden));
    }
  }

  private void compare() {
    Optional<DataSet> data = controller.points();
    if (data.isEmpty()) {
      words.setText("There are no points to train on.");
      return;
    }
    control.stop();
    RunControl fresh = new RunControl();
    control = fresh;
    words.setText("Training …");
    multiples.getChildren().clear();
    shown = List.of();
    Activation activation = Activation.parse(model.settings().activation());
    WidthStudy study = new WidthStudy(WidthStudy.WIDTHS, SEEDS, activation, EPOCHS, RATE, BATCH);
    InputWindow window = model.window().of(SIDE, SIDE);
    List<Multiple> done = new ArrayList<>();
    background.execute(
        () ->
            study.run(
                data.get(),
                fresh,
                Progress.SILENT,
                cell -> {
                  done.add(new Multiple(cell, new RegionKernel(cell.network()).map(window)));
                  finished.put(List.copyOf(done));
                }));
  }

  /** Once a pulse. */
  void onPulse(Theme theme) {
    if (theme != drawnFor) {
      drawnFor = theme;
      multiples.getChildren().clear();
      shown.forEach(multiple -> multiples.getChildren().add(picture(multiple, theme)));
    }
    finished.take().ifPresent(all -> show(all, theme));
  }

  private void show(List<Multiple> all, Theme theme) {
    shown = all;
    for (Multiple multiple : all.subList(multiples.getChildren().size(), all.size())) {
      multiples.getChildren().add(picture(multiple, theme));
    }
    int cells = WidthStudy.WIDTHS.size() * SEEDS;
    words.setText(
        (all.size() < cells ? "Trained " + all.size() + " of " + cells + ". " : "") + MEANING);
  }

  private static VBox picture(Multiple multiple, Theme theme) {
    int[] pixels = new int[SIDE * SIDE];
    RegionImage.fill(multiple.map(), theme, pixels);
    WidthStudy.Cell cell = multiple.cell();
    String caption = "n₁ = " + cell.width() + ": " + cell.components() + " (" + cell.wrong() + ")";
    ImageView view =
        new ImageView(
            new WritableImage(
                new PixelBuffer<>(
                    SIDE, SIDE, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance())));
    view.setAccessibleText(caption);
    return new VBox(2, new Label(caption), view);
  }

  void stop() {
    control.stop();
  }
}
