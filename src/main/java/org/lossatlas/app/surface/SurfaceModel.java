package org.lossatlas.app.surface;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.figure.Camera;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.SurfaceFigure;

/**
 * What the surface panel shows: the same field as a heatmap, in the same colours and with the same
 * contour lines, and from where it is seen. For the FX thread.
 */
public final class SurfaceModel {
  static final double LOWEST = 5;
  static final double HIGHEST = 90;
  static final double LEAST_ZOOM = Camera.LEAST_ZOOM;
  static final double MOST_ZOOM = Camera.MOST_ZOOM;
  static final double LEAST_HEIGHT = Camera.LEAST_STRETCH;
  static final double MOST_HEIGHT = Camera.MOST_STRETCH;

  private final HeatmapModel source;
  private final ReadOnlyObjectProperty<Optional<HeatmapFigure>> figure;
  private final DoubleProperty azimuth =
      new SimpleDoubleProperty(this, "azimuth", Camera.USUAL.azimuth());
  private final DoubleProperty elevation =
      new SimpleDoubleProperty(this, "elevation", Camera.USUAL.elevation());
  private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
  private final DoubleProperty heightScale = new SimpleDoubleProperty(this, "heightScale", 1);

  public SurfaceModel(HeatmapModel source) {
    this(source, source.figureProperty());
  }

  /**
   * @param figure the heatmap's, perhaps not as often as it changes
   */
  public SurfaceModel(HeatmapModel source, ReadOnlyObjectProperty<Optional<HeatmapFigure>> figure) {
    this.source = source;
    this.figure = figure;
  }

  /** The field, its colours and levels; empty while there is none. */
  public ReadOnlyObjectProperty<Optional<HeatmapFigure>> figureProperty() {
    return figure;
  }

  public ObservableValue<PanelState> stateProperty() {
    return source.stateProperty();
  }

  public MarkedPoint marker() {
    return source.marker();
  }

  /** Degrees, any; as {@link Camera} has it. */
  public DoubleProperty azimuthProperty() {
    return azimuth;
  }

  /** Degrees above the floor, 5 to 90. */
  public DoubleProperty elevationProperty() {
    return elevation;
  }

  /** 1 where the whole box just fits, 0.4 to 6. */
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  /** By how much heights are stretched, 0.2 to 3. */
  public DoubleProperty heightScaleProperty() {
    return heightScale;
  }

  /** Turns the view by degrees; the elevation stays within its limits. */
  public void turn(double right, double up) {
    azimuth.set(wrapped(azimuth.get() + right));
    elevation.set(clamp(elevation.get() + up, LOWEST, HIGHEST));
  }

  /** To −180 … 180, so that many turns lose no digits. */
  private static double wrapped(double degrees) {
    return Math.IEEEremainder(degrees, 360);
  }

  public void zoomBy(double factor) {
    zoom.set(clamp(zoom.get() * factor, LEAST_ZOOM, MOST_ZOOM));
  }

  public void stretchBy(double factor) {
    heightScale.set(clamp(heightScale.get() * factor, LEAST_HEIGHT, MOST_HEIGHT));
  }

  /** The usual view. */
  public void reset() {
    azimuth.set(Camera.USUAL.azimuth());
    elevation.set(Camera.USUAL.elevation());
    zoom.set(1);
    heightScale.set(1);
  }

  private static double clamp(double value, double lower, double upper) {
    return Math.max(lower, Math.min(upper, value));
  }

  public Camera camera() {
    return new Camera(azimuth.get(), elevation.get(), zoom.get(), heightScale.get());
  }

  /** The figure for files and for windows without 3D, as it is seen here. */
  public Optional<SurfaceFigure> surfaceFigure() {
    return figureProperty()
        .get()
        .map(
            heatmap ->
                new SurfaceFigure(
                    heatmap.field(),
                    heatmap.colours(),
                    heatmap.labels().withTitle(""),
                    camera(),
                    heatmap.levels(),
                    heatmap.overlay().tracks()));
  }

  Map<String, Field> numbers() {
    return source.numbers();
  }
}
