package org.lossatlas.app.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.LatestAnswer;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.figure.RegionFigure;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.PreImage;
import org.lossatlas.regions.PreImageMap;

/**
 * How the regions come about, from the outputs back to the inputs, step by step, as in Figs. 5.2
 * and 5.4 of the thesis. For layers of up to two units.
 */
final class PreImagesView extends ScrollPane {
  private static final int SIDE = 160;
  private static final double HEIGHT = 250;
  private static final String TOO_WIDE =
      "Steps can be drawn where no layer but the last has more than two units, and none is skipped."
          + " The examples under Network are such networks.";

  private final RegionsModel model;
  private final PanelContext context;
  private final VBox steps = new VBox();
  private final List<Picture<RegionFigure>> pictures = new ArrayList<>();
  private final Label words = new Label(TOO_WIDE);
  private final LatestAnswer<List<RegionFigure>> drawing;

  PreImagesView(RegionsModel model, PanelContext context, Executor background) {
    this.model = model;
    this.context = context;
    setId("regions-steps");
    setFitToWidth(true);
    words.setWrapText(true);
    steps.getStyleClass().add("regions-tab");
    setContent(steps);
    drawing = new LatestAnswer<>(background, this::show);
    model.lookProperty().addListener((property, before, now) -> ask());
    // The tab's content is in no scene while another tab is shown.
    sceneProperty().addListener((property, before, now) -> ask());
    show(List.of());
  }

  private void ask() {
    Optional<RegionsLook> look = model.lookProperty().get();
    if (getScene() == null || look.isEmpty()) {
      return;
    }
    Parameters network = look.get().network();
    InputWindow window = look.get().figure().map().window();
    drawing.ask(() -> figures(network, window));
  }

  private static List<RegionFigure> figures(Parameters network, InputWindow window) {
    boolean narrow =
        network.layout().skips().isEmpty()
            && network.architecture().widths().stream()
                .limit(network.architecture().layers())
                .allMatch(width -> width <= 2);
    if (!narrow) {
      return List.of();
    }
    List<RegionFigure> figures = new ArrayList<>();
    int number = 1;
    for (PreImage step : PreImage.steps(network)) {
      String title = number++ + ". " + step.space() + " = " + step.formula();
      figures.add(
          RegionFigure.of(title, PreImageMap.of(step, network, window, SIDE))
              .withoutLegend()
              .withAxes("first of " + step.space(), step.dimension() == 2 ? "second" : ""));
    }
    return figures;
  }

  private void show(List<RegionFigure> figures) {
    if (figures.isEmpty()) {
      steps.getChildren().setAll(words);
      pictures.clear();
      return;
    }
    if (pictures.size() != figures.size()) {
      pictures.clear();
      for (int i = 0; i < figures.size(); i++) {
        Picture<RegionFigure> picture = new Picture<>(context);
        picture.setPrefHeight(HEIGHT);
        picture.setMinHeight(HEIGHT);
        pictures.add(picture);
      }
      steps.getChildren().setAll(pictures);
    }
    for (int i = 0; i < figures.size(); i++) {
      pictures.get(i).setAccessibleText("Step " + figures.get(i).title());
      pictures.get(i).show(figures.get(i));
    }
  }
}
