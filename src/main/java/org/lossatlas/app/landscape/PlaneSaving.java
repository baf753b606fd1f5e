package org.lossatlas.app.landscape;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.lossatlas.app.kit.FileChoice;
import org.lossatlas.app.kit.Notices;
import org.lossatlas.figure.ShellLine;

/** Saves the plane that is shown as files, with the command that makes its maps from them. */
final class PlaneSaving {
  private final Supplier<Optional<SavedPlane>> shown;
  private final FileChoice folders;
  private final Executor saving;
  private final Notices notices;

  /**
   * @param shown the plane; empty while there is none
   * @param saving runs the writing
   */
  PlaneSaving(
      Supplier<Optional<SavedPlane>> shown, FileChoice folders, Executor saving, Notices notices) {
    this.folders = folders;
    this.shown = shown;
    this.saving = saving;
    this.notices = notices;
  }

  /** Asks for a folder, and saves there. */
  void choose() {
    folders.folder("Save network, directions and way into a folder").ifPresent(this::save);
  }

  void save(Path folder) {
    Optional<SavedPlane> plane = shown.get();
    if (plane.isEmpty()) {
      notices.warn("There is no plane to save yet");
      return;
    }
    saving.execute(() -> write(plane.get(), folder));
  }

  private void write(SavedPlane plane, Path folder) {
    try {
      List<String> command = plane.write(folder);
      Platform.runLater(() -> tell(folder, command));
    } catch (IOException failure) {
      String line =
          "Could not write into "
              + folder
              + ": "
              + failure.getMessage()
              + "; choose another folder";
      Platform.runLater(() -> notices.warn(line));
    }
  }

  private void tell(Path folder, List<String> command) {
    Clipboard.getSystemClipboard()
        .setContent(Map.of(DataFormat.PLAIN_TEXT, "loss-atlas " + ShellLine.of(command)));
    notices.inform(
        "Saved into " + folder + "; the command that makes the maps there is on the clipboard");
  }
}
