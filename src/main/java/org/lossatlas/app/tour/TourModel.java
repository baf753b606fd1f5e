package org.lossatlas.app.tour;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.paper.Page;
import org.lossatlas.paper.Shown;

/** What the tour shows. For the FX thread. */
final class TourModel {
  private final ObjectProperty<List<Page>> pages =
      new SimpleObjectProperty<>(this, "pages", List.of());
  private final ObjectProperty<Optional<Page>> page =
      new SimpleObjectProperty<>(this, "page", Optional.empty());
  private final ObjectProperty<Optional<Shown>> shown =
      new SimpleObjectProperty<>(this, "shown", Optional.empty());
  private final ObjectProperty<PanelState> state =
      new SimpleObjectProperty<>(this, "state", PanelState.EMPTY);
  private final StringProperty status =
      new SimpleStringProperty(this, "status", "Reading the data sets …");
  private final BooleanProperty running = new SimpleBooleanProperty(this, "running");
  private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress");
  private final Map<String, Shown> results = new HashMap<>();

  ObjectProperty<List<Page>> pagesProperty() {
    return pages;
  }

  /** The page that is turned to. */
  ObjectProperty<Optional<Page>> pageProperty() {
    return page;
  }

  /** What has come out of it. */
  ObjectProperty<Optional<Shown>> shownProperty() {
    return shown;
  }

  ObjectProperty<PanelState> stateProperty() {
    return state;
  }

  /** One line on what is going on. */
  StringProperty statusProperty() {
    return status;
  }

  BooleanProperty runningProperty() {
    return running;
  }

  /** 0 to 1. */
  DoubleProperty progressProperty() {
    return progress;
  }

  /** Turns to a page, with what it has shown before. */
  void turnTo(Page next) {
    page.set(Optional.of(next));
    Optional<Shown> before = Optional.ofNullable(results.get(next.name()));
    shown.set(before);
    state.set(before.isPresent() ? PanelState.DONE : PanelState.EMPTY);
  }

  /** Keeps what came out of a page, and shows it if that is the one. */
  void keep(Page of, Shown result) {
    results.put(of.name(), result);
    if (page.get().filter(now -> now.name().equals(of.name())).isPresent()) {
      shown.set(Optional.of(result));
      state.set(PanelState.DONE);
    }
  }
}
