package org.lossatlas.app.landscape;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.heatmap.Quantity;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.app.surface.SurfaceModel;
import org.lossatlas.figure.ColourMap;

/** What the Landscape workspace shows. For the FX thread. */
final class LandscapeModel {
  private static final Quantity LOSS =
      new Quantity(
          new PanelTitle(
              "landscape-loss",
              "Loss around the network",
              "$L(θ₀ + α₁d₁ + α₂d₂)$",
              "Train a network, or mark a point of a pattern's surface: the loss around it appears"
                  + " here"),
          "loss $L$",
          "L",
          "loss",
          ColourMap.Kind.SEQUENTIAL);

  private final MarkedPoint marker = new MarkedPoint();
  private final HeatmapModel heatmap = new HeatmapModel(LOSS, marker);
  private final SurfaceModel surface = new SurfaceModel(heatmap);
  private final ObjectProperty<PlaneSettings> plane =
      new SimpleObjectProperty<>(this, "plane", PlaneSettings.DEFAULTS);
  private final ObjectProperty<TrainSettings> training =
      new SimpleObjectProperty<>(this, "training", TrainSettings.DEFAULTS);
  private final ObjectProperty<Optional<Subject>> centre =
      new SimpleObjectProperty<>(this, "centre", Optional.empty());
  private final ObjectProperty<Optional<PlanePicture>> picture =
      new SimpleObjectProperty<>(this, "picture", Optional.empty());
  private final DoubleProperty level = new SimpleDoubleProperty(this, "level", 0.25);
  private final BooleanProperty trains = new SimpleBooleanProperty(this, "trains", false);
  private final BooleanProperty evaluates = new SimpleBooleanProperty(this, "evaluates", false);
  private final StringProperty words = new SimpleStringProperty(this, "words", "");

  private final ObjectProperty<Optional<PointValues>> values =
      new SimpleObjectProperty<>(this, "values", Optional.empty());
  private final StringProperty directionWords =
      new SimpleStringProperty(this, "directionWords", "");

  LandscapeModel() {
    marker.moveTo(0, 0);
  }

  MarkedPoint marker() {
    return marker;
  }

  HeatmapModel heatmap() {
    return heatmap;
  }

  SurfaceModel surface() {
    return surface;
  }

  ObjectProperty<PlaneSettings> planeProperty() {
    return plane;
  }

  ObjectProperty<TrainSettings> trainingProperty() {
    return training;
  }

  /** The network in the middle of the plane. */
  ObjectProperty<Optional<Subject>> centreProperty() {
    return centre;
  }

  ObjectProperty<Optional<PlanePicture>> pictureProperty() {
    return picture;
  }

  /** λ of the sublevel set, 0 at the lowest and 1 at the highest loss of the plane. */
  DoubleProperty levelProperty() {
    return level;
  }

  /** Whether a network is being trained. */
  BooleanProperty trainsProperty() {
    return trains;
  }

  /** Whether points are being evaluated. */
  BooleanProperty evaluatesProperty() {
    return evaluates;
  }

  /** What the work is at, or why it cannot be done. */
  StringProperty wordsProperty() {
    return words;
  }

  /** What the whole network says at the marker; empty while it is being asked. */
  ObjectProperty<Optional<PointValues>> valuesProperty() {
    return values;
  }

  /** What the plane's directions show of the training. */
  StringProperty directionWordsProperty() {
    return directionWords;
  }
}
