package org.lossatlas.app.export;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigureStyle;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.export.FigureFormat;

/**
 * What is to be exported: which of the panels, in which style, as which kind of file. The panels'
 * figures are those at the moment the dialog was opened. For the FX thread.
 */
final class ExportModel {
  private final List<Panel> panels;
  private final BooleanProperty marker = new SimpleBooleanProperty(this, "marker", false);
  private final ObjectProperty<FigureStyle> style =
      new SimpleObjectProperty<>(this, "style", FigureStyle.USUAL);
  private final ObjectProperty<FigureFormat> format =
      new SimpleObjectProperty<>(this, "format", FigureFormat.PDF);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
  private Optional<Figure> figure = Optional.empty();

  /** A panel that can be in the figure. */
  record Panel(String id, String name, Figure figure, BooleanProperty chosen) {
    Panel(String id, String name, Figure figure) {
      this(id, name, figure, new SimpleBooleanProperty(false));
    }
  }

  /**
   * @param panels those that show something
   */
  ExportModel(List<Panel> panels) {
    this.panels = List.copyOf(panels);
    style.addListener((property, before, now) -> refresh());
    marker.addListener((property, before, now) -> refresh());
    format.addListener((property, before, now) -> refresh());
    this.panels.forEach(panel -> panel.chosen().addListener((property, before, now) -> refresh()));
    refresh();
  }

  List<Panel> panels() {
    return panels;
  }

  /** Whether heatmaps show the ring at the marked point. */
  BooleanProperty markerProperty() {
    return marker;
  }

  /** The figures of the chosen panels, as they are to be drawn. */
  List<Figure> figures() {
    return chosen().stream().map(Panel::figure).map(this::marked).toList();
  }

  private Figure marked(Figure shown) {
    return shown instanceof HeatmapFigure heatmap && !marker.get()
        ? heatmap.withoutMarker()
        : shown;
  }

  List<Panel> chosen() {
    return panels.stream().filter(panel -> panel.chosen().get()).toList();
  }

  ObjectProperty<FigureStyle> styleProperty() {
    return style;
  }

  ObjectProperty<FigureFormat> formatProperty() {
    return format;
  }

  /** Why there is no figure, or no file of the kind; empty if all is well. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** For what the form itself finds wrong. */
  void setProblem(String line) {
    problem.set(line);
  }

  /** Rises with every change of what is to be exported. */
  ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** The chosen panels in the style; empty if there are none, or the style does not suit them. */
  Optional<Figure> figure() {
    return figure;
  }

  /** Makes the figure anew. */
  void refresh() {
    List<Figure> figures = figures();
    figure = Optional.empty();
    if (figures.isEmpty()) {
      problem.set("Choose a panel.");
    } else {
      try {
        figure = Optional.of(style.get().figure(figures));
        boolean takes = format.get().takes(figure.get());
        problem.set(takes ? "" : "A ." + format.get().suffix() + " file cannot hold this figure.");
      } catch (IllegalArgumentException unsuited) {
        problem.set("The scale: " + unsuited.getMessage() + ".");
      }
    }
    revision.set(revision.get() + 1);
  }
}
