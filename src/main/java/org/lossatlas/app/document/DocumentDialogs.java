package org.lossatlas.app.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a document asks the user; tests answer by themselves. Called on the FX thread. */
public interface DocumentDialogs {
  /** What becomes of changes that are not saved. */
  enum Answer {
    SAVE,
    DISCARD,
    CANCEL
  }

  /** Whether the changes in {@code name} are to be saved first. */
  Answer askToSave(String name);

  /**
   * Whether to save now, for something that needs the file.
   *
   * @param why what needs it, a sentence
   */
  boolean askToSaveFor(String why);

  /** The file to open; empty if the user thought better of it. */
  Optional<Path> chooseToOpen();

  /** Where to save; asks before a file is replaced. */
  Optional<Path> chooseToSave(String name);

  /** Names what of a file could not be read. */
  void tellProblems(String name, List<String> problems);

  /** Says that the data of an experiment are missing here, or are others. */
  void tellData(String name, List<String> problems);

  /** Whether what an ended process left is to be shown; if not, it is deleted. */
  boolean askToRecover(String name, String when);
}
