package org.lossatlas.app.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The panels of a window whose figures can be exported, in the order in which they were made, and
 * what is known of how they were made. For the FX thread.
 */
public final class PanelExports {
  private final List<Source> sources = new ArrayList<>();
  private Consumer<String> dialog = id -> {};
  private final Map<String, Supplier<Making>> owns = new HashMap<>();
  private KeptFile kept = KeptFile.NONE;
  private Function<String, Making> making =
      id -> Making.byNone("No command makes what this panel shows");

  /**
   * A panel.
   *
   * @param id as the command {@code figure} names it
   * @param name as its head says
   * @param export what it shows now
   */
  public record Source(String id, String name, Supplier<Optional<Export>> export) {}

  void register(Source source) {
    sources.removeIf(before -> before.id().equals(source.id()));
    sources.add(source);
  }

  public List<Source> sources() {
    return List.copyOf(sources);
  }

  /** What opens the dialog for the panel of an id. */
  public void onOpen(Consumer<String> newDialog) {
    dialog = newDialog;
  }

  /** Opens the dialog with this panel chosen. */
  public void open(String id) {
    dialog.accept(id);
  }

  /** What knows how panels came about that say nothing of it themselves. */
  public void onAsked(Function<String, Making> newMaking) {
    making = newMaking;
  }

  /** What knows it of one panel. */
  public void onAsked(String id, Supplier<Making> own) {
    owns.put(id, own);
  }

  /** The experiment's file from now on. */
  public void keepIn(KeptFile file) {
    kept = file;
  }

  /** The experiment's file, for commands that read it. */
  public KeptFile kept() {
    return kept;
  }

  /** How the numbers of a panel come about. */
  public Making making(String id) {
    Supplier<Making> own = owns.get(id);
    return own == null ? making.apply(id) : own.get();
  }
}
