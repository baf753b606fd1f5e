package org.lossatlas.app.heatmap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Labels;
import org.lossatlas.figure.Overlay;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Scale;

/** What a heatmap panel shows. For the FX thread. */
public final class HeatmapModel {
  private static final int USUAL_CONTOURS = 8;

  private final MarkedPoint marker;
  private final LongSupplier clock;
  private final ObjectProperty<PanelState> state =
      new SimpleObjectProperty<>(this, "state", PanelState.EMPTY);
  private final BooleanProperty markerSaved = new SimpleBooleanProperty(this, "markerSaved", false);
  private final BooleanProperty contours = new SimpleBooleanProperty(this, "contours", true);
  private final IntegerProperty contourCount =
      new SimpleIntegerProperty(this, "contourCount", USUAL_CONTOURS);
  private final ObjectProperty<ColourMap> colourMap = new SimpleObjectProperty<>(this, "colourMap");
  private final ObjectProperty<Limits> limits =
      new SimpleObjectProperty<>(this, "limits", new Limits.Automatic());
  private final ObjectProperty<Scale> scale =
      new SimpleObjectProperty<>(this, "scale", Scale.LINEAR);
  private final ObjectProperty<Overlay> overlay =
      new SimpleObjectProperty<>(this, "overlay", Overlay.NONE);
  private final ReadOnlyObjectWrapper<Quantity> quantity;
  private final ReadOnlyObjectWrapper<Optional<HeatmapFigure>> figure =
      new ReadOnlyObjectWrapper<>(this, "figure", Optional.empty());
  private Optional<Field> field = Optional.empty();
  private Map<String, Field> companions = Map.of();
  private HeldLimits held = new HeldLimits();
  private Optional<HeatmapModel> twin = Optional.empty();

  public HeatmapModel(Quantity quantity, MarkedPoint marker) {
    this(quantity, marker, System::nanoTime);
  }

  /**
   * @param clock nanoseconds
   */
  HeatmapModel(Quantity quantity, MarkedPoint marker, LongSupplier clock) {
    this.quantity = new ReadOnlyObjectWrapper<>(this, "quantity", quantity);
    this.marker = marker;
    this.clock = clock;
    colourMap.set(quantity.usualMap());
    contours.addListener((property, before, now) -> refresh());
    contourCount.addListener((property, before, now) -> refresh());
    colourMap.addListener((property, before, now) -> refresh());
    limits.addListener((property, before, now) -> refresh());
    overlay.addListener((property, before, now) -> refresh());
    scale.addListener((property, before, now) -> fitLimits());
  }

  /**
   * From now on both have one scale of colours, whose limits hold the values of both, and the same
   * settings; to be called once, before either shows anything.
   */
  public void shareColoursWith(HeatmapModel other) {
    twin = Optional.of(other);
    other.twin = Optional.of(this);
    other.held = held;
    other.contours.bindBidirectional(contours);
    other.contourCount.bindBidirectional(contourCount);
    other.colourMap.bindBidirectional(colourMap);
    other.scale.bindBidirectional(scale);
    other.limits.bindBidirectional(limits);
  }

  /** Shows another quantity in the same panel, in its usual colours; empty until it has a field. */
  public void measure(Quantity newQuantity) {
    clear();
    quantity.set(newQuantity);
    limits.set(new Limits.Automatic());
    scale.set(Scale.LINEAR);
    colourMap.set(newQuantity.usualMap());
  }

  /** Shows a field; what was shown before is dropped. */
  public void show(Field newField, PanelState newState) {
    field = Optional.of(newField);
    refresh();
    state.set(newState);
  }

  /** Back to the empty panel. */
  public void clear() {
    field = Optional.empty();
    companions = Map.of();
    held.release();
    figure.set(Optional.empty());
    state.set(PanelState.EMPTY);
  }

  /**
   * Fields that are saved beside the one shown, by name, on the same grid: {@code target} for the
   * loss. Those on another grid are left out when saving.
   */
  public void accompany(Map<String, Field> fields) {
    companions = Map.copyOf(fields);
  }

  /** Sets automatic limits to exactly those of the field shown. */
  public void fitLimits() {
    held.release();
    refresh();
  }

  private void refresh() {
    List<Field> fields =
        Stream.of(field, twin.flatMap(other -> other.field)).flatMap(Optional::stream).toList();
    if (fields.isEmpty()) {
      figure.set(Optional.empty());
      return;
    }
    DataRange data = DataRange.of(fields, colourMap.get().kind(), scale.get());
    ColourScale colours = new ColourScale(colourMap.get(), range(data), data.scale());
    paint(colours);
    twin.ifPresent(other -> other.paint(colours));
  }

  private void paint(ColourScale colours) {
    figure.set(field.map(shown -> figureOf(shown, colours)));
  }

  private HeatmapFigure figureOf(Field shown, ColourScale colours) {
    HeatmapFigure plain =
        HeatmapFigure.of(shown, colours, Labels.of("", quantity().label()))
            .withOverlay(overlay.get());
    return contours.get() ? plain.withContours(contourCount.get()) : plain;
  }

  private Range range(DataRange data) {
    if (limits.get() instanceof Limits.Fixed fixed
        && (data.scale() == Scale.LINEAR || fixed.range().lower() > 0)) {
      return fixed.range();
    }
    return data.back(held.follow(data.placed(), clock.getAsLong()));
  }

  public Quantity quantity() {
    return quantity.get();
  }

  public ReadOnlyObjectProperty<Quantity> quantityProperty() {
    return quantity.getReadOnlyProperty();
  }

  /** Of the colours; LOG where there are values above 0, else they stay LINEAR. */
  public ObjectProperty<Scale> scaleProperty() {
    return scale;
  }

  /** What lies over the cells. */
  public ObjectProperty<Overlay> overlayProperty() {
    return overlay;
  }

  public MarkedPoint marker() {
    return marker;
  }

  public ObjectProperty<PanelState> stateProperty() {
    return state;
  }

  public BooleanProperty contoursProperty() {
    return contours;
  }

  /** Whether pictures saved from the panel's menu have a ring at the marked point. */
  public BooleanProperty markerSavedProperty() {
    return markerSaved;
  }

  /** The most contour lines, 1 to 50. */
  public IntegerProperty contourCountProperty() {
    return contourCount;
  }

  public ObjectProperty<ColourMap> colourMapProperty() {
    return colourMap;
  }

  public ObjectProperty<Limits> limitsProperty() {
    return limits;
  }

  /** What is to be painted; empty while there is no field. */
  public ReadOnlyObjectProperty<Optional<HeatmapFigure>> figureProperty() {
    return figure.getReadOnlyProperty();
  }

  /** The fields to save, the one shown first; none while the panel is empty. */
  public Map<String, Field> numbers() {
    Map<String, Field> numbers = new LinkedHashMap<>();
    field.ifPresent(
        shown -> {
          numbers.put(quantity().key(), shown);
          companions.forEach(
              (name, other) -> {
                if (other.hasGridOf(shown)) {
                  numbers.put(name, other);
                }
              });
        });
    return numbers;
  }
}
