package org.lossatlas.app.heatmap;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.Scale;

/** The settings of a heatmap, as items of its panel's menu. */
final class HeatmapMenu {
  private static final List<Integer> CONTOUR_COUNTS = List.of(4, 8, 12, 20);

  private final HeatmapModel model;
  private final String id;

  HeatmapMenu(HeatmapModel model) {
    this.model = model;
    this.id = model.quantity().title().id();
  }

  List<MenuItem> items() {
    CheckMenuItem contours = new CheckMenuItem("Contour lines");
    contours.setId(id + "-contours");
    contours.selectedProperty().bindBidirectional(model.contoursProperty());
    MenuItem fit = new MenuItem("Fit colours to the data");
    fit.setId(id + "-fit-colours");
    fit.setOnAction(event -> model.fitLimits());
    CheckMenuItem hold = new CheckMenuItem("Hold the colours' limits");
    hold.setId(id + "-hold-limits");
    hold.setOnAction(
        event -> model.limitsProperty().set(hold.isSelected() ? held() : new Limits.Automatic()));
    CheckMenuItem log = new CheckMenuItem("Logarithmic colours");
    log.setId(id + "-log");
    log.setSelected(model.scaleProperty().get() == Scale.LOG);
    log.setOnAction(
        event -> model.scaleProperty().set(log.isSelected() ? Scale.LOG : Scale.LINEAR));
    model.scaleProperty().addListener((property, before, now) -> log.setSelected(now == Scale.LOG));
    log.visibleProperty().bind(model.quantityProperty().map(HeatmapMenu::risesFromZero));
    CheckMenuItem marker = new CheckMenuItem("Marker in saved pictures");
    marker.setId(id + "-marker-saved");
    marker.selectedProperty().bindBidirectional(model.markerSavedProperty());
    return List.of(contours, counts(), maps(), log, fit, hold, marker);
  }

  private Limits held() {
    return model
        .figureProperty()
        .get()
        .<Limits>map(figure -> new Limits.Fixed(figure.colours().range()))
        .orElseGet(Limits.Automatic::new);
  }

  private static boolean risesFromZero(Quantity quantity) {
    return quantity.kind() == ColourMap.Kind.SEQUENTIAL;
  }

  private Menu counts() {
    Menu menu = new Menu("Number of contour lines");
    menu.setId(id + "-contour-count");
    ToggleGroup group = new ToggleGroup();
    for (int count : CONTOUR_COUNTS) {
      RadioMenuItem item = radio("at most " + count, "contours-" + count, group);
      item.setSelected(count == model.contourCountProperty().get());
      item.setOnAction(event -> model.contourCountProperty().set(count));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu maps() {
    Menu menu = new Menu("Colour map");
    menu.setId(id + "-colour-map");
    ToggleGroup group = new ToggleGroup();
    for (ColourMap map : ColourMap.values()) {
      String name = map.name().toLowerCase(Locale.ROOT);
      RadioMenuItem item = radio(name, "map-" + name, group);
      item.setSelected(map == model.colourMapProperty().get());
      model
          .colourMapProperty()
          .addListener((property, before, now) -> item.setSelected(now == map));
      item.setOnAction(event -> model.colourMapProperty().set(map));
      item.visibleProperty()
          .bind(model.quantityProperty().map(quantity -> quantity.kind() == map.kind()));
      menu.getItems().add(item);
    }
    return menu;
  }

  private RadioMenuItem radio(String text, String name, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setId(id + "-" + name);
    item.setToggleGroup(group);
    return item;
  }
}
