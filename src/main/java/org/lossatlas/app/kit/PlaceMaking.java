package org.lossatlas.app.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lossatlas.command.Version;
import org.lossatlas.figure.Provenance;

/**
 * Commands that look at the network which all workspaces look at: they read it from the
 * experiment's file.
 */
public final class PlaceMaking {
  private static final String NO_NETWORK = "There is no network to look at yet";
  private static final String ELSEWHERE =
      "What is shown is no point of the experiment's plane: its command is that of the panel where"
          + " it was made";
  private static final String NOT_SAVED =
      "The command reads the network from the experiment's file, which must be saved as it is";

  private PlaceMaking() {}

  /**
   * A command, that is given network, data and folder.
   *
   * @param options its own, with the seed
   * @param panel what {@code figure} calls its picture; empty if it has none like the panel's
   */
  public record Command(String name, List<String> options, String panel) {}

  /**
   * How a panel comes about that shows the subject.
   *
   * @return with {@link Making#RESULTS} as its folder; unknown where the file cannot have the
   *     network, or has it only once it is saved
   */
  public static Making of(Optional<Subject> subject, KeptFile file, Command command) {
    if (subject.isEmpty()) {
      return Making.byNone(NO_NETWORK);
    }
    Optional<Subject.Place> place = subject.get().place();
    if (place.isEmpty()) {
      return Making.byNone(ELSEWHERE);
    }
    Optional<Path> saved = file.current();
    Provenance bare = Provenance.of(Version.number());
    if (saved.isEmpty()) {
      return Making.onceSaved(NOT_SAVED, bare);
    }
    return by(bare, place.get().options(saved.get()), command);
  }

  /**
   * By a command.
   *
   * @param before what is run before it
   * @param network options of network and data
   */
  public static Making by(Provenance before, List<String> network, Command command) {
    List<String> words = new ArrayList<>(List.of(command.name()));
    words.addAll(network);
    words.addAll(command.options());
    words.addAll(List.of("--out", Making.RESULTS));
    Provenance made = before.then(words);
    return command.panel().isEmpty() ? Making.numbersBy(made) : Making.by(made, command.panel());
  }
}
