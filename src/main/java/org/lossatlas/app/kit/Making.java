package org.lossatlas.app.kit;

import java.nio.file.Path;
import org.lossatlas.command.Version;
import org.lossatlas.figure.Provenance;

/**
 * How the numbers of a panel come about.
 *
 * @param made what files with its figure say; without commands where {@code results} is enough
 * @param results the folder or file that the command {@code figure} is to read
 * @param panel what the command {@code figure} calls the panel; empty for the panel's own id
 * @param known whether a command makes the numbers
 * @param problem why none does, a sentence for the user; empty if one does
 */
public record Making(Provenance made, Path results, String panel, Known known, String problem) {
  /** The folder that a copied command has its results in. */
  public static final String RESULTS = "results";

  /** Whether a command makes the numbers. */
  public enum Known {
    /** One that then draws the figure from them. */
    WITH_FIGURE,
    /** One that makes the numbers; its own figures are others. */
    NUMBERS,
    /** One that reads the experiment's file, which is not saved as it is. */
    ONCE_SAVED,
    NO
  }

  /** By commands whose results lie in {@link #RESULTS}. */
  public static Making by(Provenance made) {
    return by(made, "");
  }

  /**
   * By commands whose results lie in {@link #RESULTS}.
   *
   * @param panel as the command {@code figure} names it
   */
  public static Making by(Provenance made, String panel) {
    return new Making(made, Path.of(RESULTS), panel, Known.WITH_FIGURE, "");
  }

  /** By commands that make the numbers and no such figure. */
  public static Making numbersBy(Provenance made) {
    return new Making(made, Path.of(RESULTS), "", Known.NUMBERS, "");
  }

  /** Kept in an .atlas file, which the command figure reads. */
  public static Making kept(Provenance made, Path file) {
    return new Making(made, file, "", Known.WITH_FIGURE, "");
  }

  /** By a command that reads the experiment's file, once it is saved. */
  public static Making onceSaved(String problem, Provenance made) {
    return new Making(made, Path.of(RESULTS), "", Known.ONCE_SAVED, problem);
  }

  /** By no command. */
  public static Making byNone(String problem) {
    return byNone(problem, Provenance.of(Version.number()));
  }

  public static Making byNone(String problem, Provenance made) {
    return new Making(made, Path.of(RESULTS), "", Known.NO, problem);
  }

  public boolean isKnown() {
    return known == Known.WITH_FIGURE || known == Known.NUMBERS;
  }

  /** What the command {@code figure} calls the panel of an id. */
  public String panel(String id) {
    return panel.isEmpty() ? id : panel;
  }
}
