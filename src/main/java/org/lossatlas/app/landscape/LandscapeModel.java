package org.lossatlas.app.landscape;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.app.surface.SurfaceModel;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.landscape.Metric;

/** What the Landscape workspace shows. For the FX thread. */
final class LandscapeModel {
  private static final double USUAL_BOX = 0.25;

  private final MarkedPoint marker = new MarkedPoint();
  private final HeatmapModel heatmap =
      new HeatmapModel(MetricQuantity.of(Metric.LOSS, MetricQuantity.TRAIN), marker);
  private final HeatmapModel testHeatmap =
      new HeatmapModel(MetricQuantity.of(Metric.LOSS, MetricQuantity.TEST), marker);
  private final Paced<Optional<HeatmapFigure>> slowMap =
      new Paced<>(heatmap.figureProperty(), heatmap.stateProperty());
  private final Paced<Optional<HeatmapFigure>> slowTestMap =
      new Paced<>(testHeatmap.figureProperty(), testHeatmap.stateProperty());
  private final SurfaceModel surface = new SurfaceModel(heatmap, slowMap.property());
  private final ObjectProperty<PlaneSettings> plane =
      new SimpleObjectProperty<>(this, "plane", PlaneSettings.DEFAULTS);
  private final ObjectProperty<TrainSettings> training =
      new SimpleObjectProperty<>(this, "training", TrainSettings.DEFAULTS);
  private final ObjectProperty<Optional<Subject>> centre =
      new SimpleObjectProperty<>(this, "centre", Optional.empty());
  private final ObjectProperty<List<KnownNetwork>> others =
      new SimpleObjectProperty<>(this, "others", List.of());
  private final ObjectProperty<Optional<PlanePicture>> picture =
      new SimpleObjectProperty<>(this, "picture", Optional.empty());
  private final Paced<Optional<PlanePicture>> slowPicture =
      new Paced<>(picture, heatmap.stateProperty());
  private final DoubleProperty level = new SimpleDoubleProperty(this, "level", 0.25);
  private final BooleanProperty shades = new SimpleBooleanProperty(this, "shades", false);
  private final BooleanProperty draws = new SimpleBooleanProperty(this, "draws", true);
  private final BooleanProperty bands = new SimpleBooleanProperty(this, "bands", false);
  private final ObjectProperty<Optional<RowErrors>> errors =
      new SimpleObjectProperty<>(this, "errors", Optional.empty());
  private final DoubleProperty box = new SimpleDoubleProperty(this, "box", USUAL_BOX);
  private final IntegerProperty loop = new SimpleIntegerProperty(this, "loop", -1);
  private final BooleanProperty trains = new SimpleBooleanProperty(this, "trains", false);
  private final BooleanProperty evaluates = new SimpleBooleanProperty(this, "evaluates", false);
  private final StringProperty words = new SimpleStringProperty(this, "words", "");
  private final ObjectProperty<Optional<PointValues>> values =
      new SimpleObjectProperty<>(this, "values", Optional.empty());
  private final StringProperty directionWords =
      new SimpleStringProperty(this, "directionWords", "");

  LandscapeModel() {
    marker.moveTo(0, 0);
    heatmap.shareColoursWith(testHeatmap);
  }

  MarkedPoint marker() {
    return marker;
  }

  /** The chosen metric on the train split. */
  HeatmapModel heatmap() {
    return heatmap;
  }

  /** The same on the test split, in the same colours. */
  HeatmapModel testHeatmap() {
    return testHeatmap;
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

  /** Whether there is such a map of the network in the centre: DL4J gives loss and accuracy. */
  boolean offers(Metric metric) {
    return metric.comesWithTheLoss()
        || centre.get().map(subject -> subject.theta().layout().isDense()).orElse(true);
  }

  /** Networks that were trained or opened before, of the same layout, the newest first. */
  ObjectProperty<List<KnownNetwork>> othersProperty() {
    return others;
  }

  ObjectProperty<Optional<PlanePicture>> pictureProperty() {
    return picture;
  }

  /** The plane, a few times a second while it is live. */
  ReadOnlyObjectProperty<Optional<PlanePicture>> slowPictureProperty() {
    return slowPicture.property();
  }

  /** The train map's figure, a few times a second while it is live. */
  ReadOnlyObjectProperty<Optional<HeatmapFigure>> slowMapProperty() {
    return slowMap.property();
  }

  /** The test map's figure, a few times a second while it is live. */
  ReadOnlyObjectProperty<Optional<HeatmapFigure>> slowTestMapProperty() {
    return slowTestMap.property();
  }

  /** λ of the sublevel set, 0 at the lowest and 1 at the highest loss of the plane. */
  DoubleProperty levelProperty() {
    return level;
  }

  /** λ as a loss of the train split; empty while there is no plane. */
  OptionalDouble lambda() {
    return picture
        .get()
        .map(PlanePicture::loss)
        .filter(loss -> Double.isFinite(loss.max()))
        .map(loss -> OptionalDouble.of(loss.min() + level.get() * (loss.max() - loss.min())))
        .orElse(OptionalDouble.empty());
  }

  /** Whether only {L ≤ λ} has its colours. */
  BooleanProperty shadesProperty() {
    return shades;
  }

  /** Whether trainings are drawn on the plane. */
  BooleanProperty drawsProperty() {
    return draws;
  }

  /** Whether the profile has a band of its standard error. */
  BooleanProperty bandsProperty() {
    return bands;
  }

  /** The standard errors that were measured last, of whatever row. */
  ObjectProperty<Optional<RowErrors>> errorsProperty() {
    return errors;
  }

  /** ε of the box in which sharpness is measured, above 0. */
  DoubleProperty boxProperty() {
    return box;
  }

  /** The number of the further direction whose slider runs up and down, from 0; −1 for none. */
  IntegerProperty loopProperty() {
    return loop;
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

  /** What the plane's directions show. */
  StringProperty directionWordsProperty() {
    return directionWords;
  }
}
