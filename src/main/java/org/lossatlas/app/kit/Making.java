package org.lossatlas.app.kit;

import java.nio.file.Path;
import org.lossatlas.command.Version;
import org.lossatlas.figure.Provenance;

/**
 * How the numbers of a panel come about.
 *
 * @param made what files with its figure say; without commands where {@code results} is enough
 * @param results the folder or file that the command {@code figure} is to read
 * @param problem why no command makes the numbers, a sentence for the user; empty if one does
 */
public record Making(Provenance made, Path results, String problem) {
  /** The folder that a copied command has its results in. */
  public static final String RESULTS = "results";

  /** By commands whose results lie in {@link #RESULTS}. */
  public static Making by(Provenance made) {
    return new Making(made, Path.of(RESULTS), "");
  }

  /** Kept in an .atlas file, which the command figure reads. */
  public static Making kept(Provenance made, Path file) {
    return new Making(made, file, "");
  }

  /** By no command. */
  public static Making byNone(String problem) {
    return byNone(problem, Provenance.of(Version.number()));
  }

  public static Making byNone(String problem, Provenance made) {
    return new Making(made, Path.of(RESULTS), problem);
  }

  public boolean isKnown() {
    return problem.isEmpty();
  }
}
