package org.lossatlas.app.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * How the panels of a workspace are arranged: where each is, and what share of the room the parts
 * of a split have. For the FX thread.
 */
public final class Arrangement {
  private static final String HIDDEN = "hidden";
  private static final String TORN = "torn";

  private final ObservableList<PanelTitle> panels = FXCollections.observableArrayList();
  private final ObservableList<PanelTitle> panelsForReading =
      FXCollections.unmodifiableObservableList(panels);
  private final ReadOnlyObjectWrapper<PanelPlaces> places =
      new ReadOnlyObjectWrapper<>(this, "places", PanelPlaces.USUAL);
  private final Map<String, List<Double>> shares = new TreeMap<>();
  private final Map<String, WindowPlace> windows = new TreeMap<>();

  /** In reading order; empty before the workspace is first shown. */
  public ObservableList<PanelTitle> panels() {
    return panelsForReading;
  }

  void add(PanelTitle title) {
    panels.add(title);
  }

  public ReadOnlyObjectProperty<PanelPlaces> placesProperty() {
    return places.getReadOnlyProperty();
  }

  public PanelPlaces places() {
    return places.get();
  }

  /** Shows a panel alone, or all again if it is alone. */
  public void toggleMaximised(String id) {
    boolean alone = places().maximised().filter(id::equals).isPresent();
    change(now -> alone ? now.dock(id) : now.maximise(id));
  }

  /** Takes a panel away, or puts it back into its place. */
  public void toggleHidden(String id) {
    change(now -> now.hidden().contains(id) ? now.dock(id) : now.hide(id));
  }

  /** Gives a panel a window of its own, or puts it back into its place. */
  public void toggleTorn(String id) {
    change(now -> now.torn().contains(id) ? now.dock(id) : now.tearOff(id));
  }

  /** Puts every panel into its place. */
  public void showAll() {
    change(now -> PanelPlaces.USUAL);
  }

  private void change(UnaryOperator<PanelPlaces> to) {
    places.set(to.apply(places()));
  }

  /**
   * What share of the room each part of a split has.
   *
   * @param usual until the user moves a divider, and where what is remembered does not fit
   */
  List<Double> shares(String split, List<Double> usual) {
    List<Double> known = shares.getOrDefault(split, usual);
    return known.size() == usual.size() ? known : usual;
  }

  void setShares(String split, List<Double> now) {
    shares.put(split, List.copyOf(now));
  }

  /** Where a torn-off panel's window was last; empty if it has never had one. */
  Optional<WindowPlace> window(String id) {
    return Optional.ofNullable(windows.get(id));
  }

  void setWindow(String id, WindowPlace place) {
    windows.put(id, place);
  }

  /** One line for {@link #recall}: what is hidden or torn off, where its window is, the shares. */
  public String remember() {
    List<String> parts = new ArrayList<>();
    parts.add(HIDDEN + "=" + String.join(",", new TreeSet<>(places().hidden())));
    if (!places().torn().isEmpty()) {
      parts.add(
          TORN
              + "="
              + new TreeSet<>(places().torn())
                  .stream().map(this::torn).collect(Collectors.joining(",")));
    }
    shares.forEach((split, all) -> parts.add(split + "=" + text(all)));
    return String.join(";", parts);
  }

  private String torn(String id) {
    return id + window(id).map(place -> "@" + place.describe()).orElse("");
  }

  private static String text(List<Double> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** Arranges as {@link #remember} said; what makes no sense is left out, as it is from a file. */
  public void recall(String line) {
    for (String part : line.split(";")) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        continue;
      }
      String key = part.substring(0, equals);
      List<String> values =
          Arrays.stream(part.substring(equals + 1).split(",")).filter(v -> !v.isBlank()).toList();
      if (key.equals(HIDDEN)) {
        places.set(new PanelPlaces(Set.copyOf(values), places().torn(), places().maximised()));
      } else if (key.equals(TORN)) {
        values.forEach(this::recallTorn);
      } else {
        recallShares(key, values);
      }
    }
  }

  private void recallTorn(String word) {
    int at = word.indexOf('@');
    String id = at < 0 ? word : word.substring(0, at);
    if (at > 0) {
      WindowPlace.parse(word.substring(at + 1)).ifPresent(place -> setWindow(id, place));
    }
    change(now -> now.tearOff(id));
  }

  private void recallShares(String split, List<String> values) {
    try {
      List<Double> numbers = values.stream().map(Double::valueOf).toList();
      if (!numbers.isEmpty() && numbers.stream().allMatch(share -> share > 0 && share < 1)) {
        setShares(split, numbers);
      }
    } catch (NumberFormatException notANumber) {
      // The usual ones stay.
      return;
    }
  }
}
