package org.lossatlas.app.document;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.lossatlas.app.kit.KeptFile;
import org.lossatlas.app.kit.Notices;
import org.lossatlas.experiment.AtlasFile;
import org.lossatlas.experiment.Experiment;
import org.lossatlas.file.BadInputException;

/**
 * The commands of the menu File. Files are read and written on a worker; changes that would be lost
 * are asked about first. Called on the FX thread.
 */
public final class DocumentController implements KeptFile {
  private final DocumentModel model;
  private final Contents contents;
  private final DocumentDialogs dialogs;
  private final Notices notices;
  private final Executor files;
  private final Executor window;
  private final Experiment fresh;
  private long revision;

  /**
   * @param fresh what New shows
   * @param files the worker
   * @param window the FX thread
   */
  public DocumentController(
      DocumentModel model,
      Contents contents,
      Experiment fresh,
      DocumentDialogs dialogs,
      Notices notices,
      Executor files,
      Executor window) {
    this.model = model;
    this.contents = contents;
    this.fresh = fresh;
    this.dialogs = dialogs;
    this.notices = notices;
    this.files = files;
    this.window = window;
  }

  /** Something was changed that a user would miss. */
  public void touch() {
    revision++;
    model.setModified(true);
  }

  /** Rises with every change. */
  long revision() {
    return revision;
  }

  /** An experiment without a file. */
  public void newExperiment() {
    unlessChangesAreKept(() -> show(fresh, Optional.empty()));
  }

  /** Asks for a file and shows it. */
  public void open() {
    unlessChangesAreKept(() -> dialogs.chooseToOpen().ifPresent(this::read));
  }

  /** Shows a file. */
  public void open(Path file) {
    unlessChangesAreKept(() -> read(file));
  }

  /** Saves, and asks where if it was never saved. */
  public void save() {
    save(() -> {});
  }

  @Override
  public Optional<Path> current() {
    return model.current();
  }

  @Override
  public void offer(String why, Runnable then) {
    if (dialogs.askToSaveFor(why)) {
      save(then);
    }
  }

  /** Asks where, and saves there. */
  public void saveAs() {
    saveAs(() -> {});
  }

  /** Runs {@code close} at once, or when the changes are saved, or never. */
  public void close(Runnable close) {
    unlessChangesAreKept(close);
  }

  /** Shows what an ended process has left; it counts as not saved. */
  void recover(Experiment left) {
    Map<String, String> document = left.views().getOrDefault(Autosave.VIEW, Map.of());
    show(left, Optional.ofNullable(document.get(Autosave.FILE)).map(Path::of));
    touch();
    String name = model.name();
    files.execute(
        () -> {
          List<String> others = contents.dataProblems(left);
          window.execute(() -> tellData(name, others));
        });
  }

  private void tellData(String name, List<String> others) {
    if (!others.isEmpty()) {
      dialogs.tellData(name, others);
    }
  }

  private void unlessChangesAreKept(Runnable next) {
    if (!model.isModified()) {
      next.run();
      return;
    }
    switch (dialogs.askToSave(model.name())) {
      case SAVE -> save(next);
      case DISCARD -> next.run();
      case CANCEL -> {}
    }
  }

  private void save(Runnable then) {
    Optional<Path> file = model.fileProperty().get();
    if (file.isPresent()) {
      write(file.get(), then);
    } else {
      saveAs(then);
    }
  }

  private void saveAs(Runnable then) {
    dialogs
        .chooseToSave(model.fileProperty().get().isPresent() ? model.name() : "experiment.atlas")
        .ifPresent(file -> write(file, then));
  }

  private void write(Path file, Runnable then) {
    Supplier<Experiment> captured = contents.capture(Contents.Extent.WHOLE);
    long saved = revision;
    files.execute(
        () -> {
          try {
            AtlasFile.write(file, captured.get());
            window.execute(() -> written(file, saved, then));
          } catch (IOException | BadInputException failure) {
            String why = reason(failure);
            window.execute(
                () ->
                    notices.warn(
                        file.getFileName()
                            + " was not saved: "
                            + why
                            + ". The file is as it was; save somewhere else"));
          }
        });
  }

  private static String reason(Exception failure) {
    return failure instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : String.valueOf(failure.getMessage());
  }

  private void written(Path file, long saved, Runnable then) {
    model.setFile(Optional.of(file));
    if (saved == revision) {
      model.setModified(false);
    }
    notices.inform("Saved " + file);
    then.run();
  }

  private void read(Path file) {
    files.execute(
        () -> {
          try {
            AtlasFile.Opened opened = AtlasFile.read(file);
            List<String> others = contents.dataProblems(opened.experiment());
            window.execute(
                () -> {
                  opened(file, opened);
                  tellData(String.valueOf(file.getFileName()), others);
                });
          } catch (BadInputException refused) {
            window.execute(() -> notices.warn(refused.getMessage()));
          }
        });
  }

  private void opened(Path file, AtlasFile.Opened opened) {
    List<String> problems = opened.problems();
    // A damaged file is not written over by the next Ctrl+S.
    show(opened.experiment(), problems.isEmpty() ? Optional.of(file) : Optional.empty());
    if (problems.isEmpty()) {
      notices.inform("Opened " + file);
    } else {
      touch();
      dialogs.tellProblems(String.valueOf(file.getFileName()), problems);
    }
  }

  private void show(Experiment experiment, Optional<Path> file) {
    contents.show(experiment);
    model.setFile(file);
    revision++;
    model.setModified(false);
  }
}
