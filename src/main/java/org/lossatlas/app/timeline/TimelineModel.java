package org.lossatlas.app.timeline;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.KeptSnapshot;

/** The snapshots of a training, and which of them is shown. For the FX thread. */
public final class TimelineModel {
  /** What {@link #chosenProperty} holds while the newest state is shown. */
  public static final int LIVE = -1;

  private final Thinning thinning = new Thinning();
  private final ReadOnlyObjectWrapper<List<KeptSnapshot>> kept =
      new ReadOnlyObjectWrapper<>(this, "kept", List.of());
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", LIVE);
  private final ReadOnlyObjectWrapper<Optional<FitSnapshot>> replayed =
      new ReadOnlyObjectWrapper<>(this, "replayed", Optional.empty());

  /** In the order in which they came. */
  public ReadOnlyObjectProperty<List<KeptSnapshot>> keptProperty() {
    return kept.getReadOnlyProperty();
  }

  public List<KeptSnapshot> kept() {
    return kept.get();
  }

  /** The place of the one that is shown, counted from 0, or LIVE. */
  public ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** The chosen one with its surface, as soon as that is evaluated; empty while live. */
  public ReadOnlyObjectProperty<Optional<FitSnapshot>> replayedProperty() {
    return replayed.getReadOnlyProperty();
  }

  /** Keeps what training has reached, while the newest is shown; nothing moves while one looks. */
  public void record(FitSnapshot look) {
    boolean newer = kept().isEmpty() || look.steps() > kept().get(kept().size() - 1).steps();
    if (newer && chosen.get() == LIVE) {
      thinning.add(KeptSnapshot.of(look));
      kept.set(thinning.list());
    }
  }

  /** Shows those of an opened experiment. */
  public void setKept(List<KeptSnapshot> opened) {
    thinning.clear();
    opened.forEach(thinning::add);
    kept.set(thinning.list());
  }

  /** Another pattern or network: there is nothing to look back at. */
  public void clear() {
    choose(LIVE);
    thinning.clear();
    kept.set(List.of());
  }

  void choose(int place) {
    chosen.set(place);
    if (place == LIVE) {
      replayed.set(Optional.empty());
    }
  }

  void setReplayed(FitSnapshot look) {
    replayed.set(Optional.of(look));
  }
}
