package org.lossatlas.app.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import org.lossatlas.app.fit.FitExport;
import org.lossatlas.app.fit.FitModel;
import org.lossatlas.app.kit.Notices;

/** Writes the files that the command {@code fit} would write for what the window shows. */
final class ResultSaving {
  private final Stage stage;
  private final ObjectProperty<Path> folder;
  private final Notices notices;
  private final Executor files;

  ResultSaving(Stage stage, ObjectProperty<Path> folder, Notices notices, Executor files) {
    this.stage = stage;
    this.folder = folder;
    this.notices = notices;
    this.files = files;
  }

  /** Asks for a folder, and writes into it in the background. */
  void save(FitModel fit) {
    if (fit.snapshot().isEmpty() || fit.plan().isEmpty()) {
      notices.warn("There is nothing to save yet.");
      return;
    }
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Folder for the results");
    Optional.ofNullable(folder.get())
        .map(Path::toFile)
        .filter(File::isDirectory)
        .ifPresent(chooser::setInitialDirectory);
    Optional.ofNullable(chooser.showDialog(stage))
        .map(File::toPath)
        .ifPresent(
            chosen ->
                write(
                    chosen,
                    new FitExport(
                        fit.plan().get(), fit.snapshot().get(), fit.startProperty().get())));
  }

  private void write(Path chosen, FitExport export) {
    folder.set(chosen);
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
