package org.lossatlas.app.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.lossatlas.app.document.Autosave;
import org.lossatlas.app.document.Contents;
import org.lossatlas.app.document.DocumentController;
import org.lossatlas.app.document.DocumentDialogs;
import org.lossatlas.app.document.DocumentModel;
import org.lossatlas.app.document.Recovery;
import org.lossatlas.app.document.Session;
import org.lossatlas.app.fit.FitModel;
import org.lossatlas.app.fit.FitState;
import org.lossatlas.app.kit.Notices;
import org.lossatlas.app.studio.StudioModel;
import org.lossatlas.experiment.AtlasFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window's document: its commands, its autosave, and what counts as a change of it. */
final class Documents {
  private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

  /** Between looks at what the workspaces keep, in nanoseconds. */
  private static final long BETWEEN_LOOKS = 500_000_000;

  private final DocumentModel model;
  private final DocumentController controller;
  private final Recovery recovery;
  private final ExperimentContents contents;
  private final Path sessions;
  private Optional<Session> session = Optional.empty();
  private Optional<Autosave> autosave = Optional.empty();
  private Runnable settling = () -> {};
  private boolean example;
  private long looked;

  /**
   * @param sessions the folder of autosaves
   * @param files writes documents
   * @param autosaving writes autosaves
   */
  Documents(
      DocumentModel model,
      ExperimentContents contents,
      DocumentDialogs dialogs,
      Notices notices,
      Path sessions,
      Executor files,
      Executor autosaving) {
    this.model = model;
    this.contents = contents;
    this.sessions = sessions;
    controller =
        new DocumentController(
            model,
            contents,
            contents.capture(Contents.Extent.BARE).get(),
            dialogs,
            notices,
            files,
            Platform::runLater);
    recovery = new Recovery(controller, dialogs);
    try {
      Session own = Session.begin(sessions);
      session = Optional.of(own);
      autosave = Optional.of(new Autosave(model, controller, contents, own.file(), autosaving));
    } catch (IOException failure) {
      LOG.warn("There is no autosave", failure);
    }
  }

  DocumentModel model() {
    return model;
  }

  DocumentController controller() {
    return controller;
  }

  /** What the user draws, sets and trains is a change; what the example does by itself is none. */
  void follow(StudioModel studio, FitModel fit) {
    studio.targetProperty().addListener((property, before, now) -> touch());
    fit.settingsProperty().addListener((property, before, now) -> touch());
    fit.stateProperty()
        .addListener(
            (property, before, now) -> {
              if (now == FitState.TRAINING && before != FitState.PAUSED && !example) {
                touch();
              }
            });
    fit.snapshotProperty()
        .addListener(
            (property, before, now) -> {
              if (model.isModified() && now.filter(look -> look.steps() > 0).isPresent()) {
                touch();
              }
            });
  }

  private void touch() {
    if (!contents.isShowing()) {
      controller.touch();
    }
  }

  /** Runs the start of the example, which is no change. */
  void startExample(Runnable start) {
    example = true;
    start.run();
    example = false;
  }

  /** Looks now and then, with this, whether a workspace has changed. */
  void settleBy(Runnable newSettling) {
    settling = newSettling;
  }

  /** What the user has changed in a workspace since this was last asked. */
  Optional<WorkspaceChanges.Change> changeOfWorkspaces() {
    Optional<WorkspaceChanges.Change> change = contents.changeOfWorkspaces();
    if (change.isPresent() || contents.hasTrained()) {
      touch();
    }
    return change;
  }

  /** Whether something that was left by a crash is now shown. */
  boolean recover() {
    return session.map(own -> recovery.offer(sessions, own.file())).orElse(false);
  }

  /** Experiments that are dropped anywhere into the window are opened. */
  void acceptDrops(Scene scene) {
    scene.addEventFilter(
        DragEvent.DRAG_OVER,
        event -> {
          if (dropped(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    scene.addEventFilter(
        DragEvent.DRAG_DROPPED,
        event ->
            dropped(event)
                .ifPresent(
                    file -> {
                      event.setDropCompleted(true);
                      event.consume();
                      // After the drag, which a dialog would hold up.
                      Platform.runLater(() -> controller.open(file));
                    }));
  }

  private static Optional<Path> dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    try {
      return files == null
          ? Optional.empty()
          : files.stream()
              .map(File::toPath)
              .filter(path -> path.toString().endsWith("." + AtlasFile.EXTENSION))
              .findFirst();
    } catch (InvalidPathException impossible) {
      return Optional.empty();
    }
  }

  /** Once a pulse. */
  void onPulse(long now) {
    if (now - looked > BETWEEN_LOOKS) {
      looked = now;
      settling.run();
    }
    autosave.ifPresent(saving -> saving.onPulse(now));
  }

  /** The window closes in order: nothing needs to be recovered. */
  void close() {
    try {
      if (session.isPresent()) {
        session.get().close();
      }
    } catch (IOException failure) {
      LOG.warn("The session could not be removed", failure);
    }
  }
}
