package org.lossatlas.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.lossatlas.app.fit.FitExport;
import org.lossatlas.app.fit.FitModel;
import org.lossatlas.app.kit.FileChoice;
import org.lossatlas.app.kit.Notices;

/** Writes the files that the command {@code fit} would write for what the window shows. */
final class ResultSaving {
  private final FileChoice folders;
  private final Notices notices;
  private final Executor files;

  ResultSaving(FileChoice folders, Notices notices, Executor files) {
    this.folders = folders;
    this.notices = notices;
    this.files = files;
  }

  /** Asks for a folder, and writes into it in the background. */
  void save(FitModel fit) {
    if (fit.snapshot().isEmpty() || fit.plan().isEmpty()) {
      notices.warn("There is nothing to save yet.");
      return;
    }
    folders
        .folder("Folder for the results")
        .ifPresent(
            chosen ->
                write(
                    chosen,
                    new FitExport(
                        fit.plan().get(), fit.snapshot().get(), fit.startProperty().get())));
  }

  private void write(Path chosen, FitExport export) {
    files.execute(
        () -> {
          try {
            export.write(chosen);
            Platform.runLater(() -> notices.inform("Saved in " + chosen));
          } catch (IOException failure) {
            Platform.runLater(() -> notices.warn("Not saved: " + failure.getMessage()));
          }
        });
  }
}
