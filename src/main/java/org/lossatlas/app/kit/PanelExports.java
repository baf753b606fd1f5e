package org.lossatlas.app.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lossatlas.command.Version;
import org.lossatlas.figure.Provenance;

/**
 * The panels of a window whose figures can be exported, in the order in which they were made, and
 * what is known of how they were made. For the FX thread.
 */
public final class PanelExports {
  /** The folder that a copied command has its results in. */
  public static final String RESULTS = "results";

  private final List<Source> sources = new ArrayList<>();
  private Consumer<String> dialog = id -> {};
  private Function<String, Optional<Provenance>> making = id -> Optional.empty();

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

  /** What knows the commands that make a panel's numbers; empty where they are not known. */
  public void onAsked(Function<String, Optional<Provenance>> newMaking) {
    making = newMaking;
  }

  /** How the numbers of a panel were made. */
  public Provenance provenance(String id) {
    return making.apply(id).orElseGet(() -> Provenance.of(Version.number()));
  }
}
