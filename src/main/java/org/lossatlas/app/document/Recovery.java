package org.lossatlas.app.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.lossatlas.experiment.AtlasFile;
import org.lossatlas.experiment.Experiment;
import org.lossatlas.file.BadInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers what windows have left that ended without being closed. Called on the FX thread. */
public final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm:ss", Locale.ENGLISH);

  private final DocumentController controller;
  private final DocumentDialogs dialogs;

  public Recovery(DocumentController controller, DocumentDialogs dialogs) {
    this.controller = controller;
    this.dialogs = dialogs;
  }

  /**
   * Asks about each; the first that is wanted is shown, and the others wait for the next start.
   *
   * @param sessions the folder of all sessions
   * @param own this window's autosave, in whose place the shown one is put
   * @return whether one is shown
   */
  public boolean offer(Path sessions, Path own) {
    boolean shown = false;
    try {
      for (Session left : Session.abandoned(sessions)) {
        if (shown) {
          left.release();
        } else {
          shown = offer(left, own);
        }
      }
    } catch (IOException failure) {
      LOG.warn("What was left could not be looked at", failure);
    }
    return shown;
  }

  private boolean offer(Session left, Path own) throws IOException {
    try {
      AtlasFile.Opened opened = AtlasFile.read(left.file());
      if (dialogs.askToRecover(name(opened.experiment()), when(left.file()))) {
        Files.move(left.file(), own, StandardCopyOption.ATOMIC_MOVE);
        left.close();
        controller.recover(opened.experiment());
        return true;
      }
    } catch (BadInputException damaged) {
      LOG.warn("What was left cannot be read", damaged);
    }
    left.close();
    return false;
  }

  private static String when(Path file) throws IOException {
    return WHEN.format(Files.getLastModifiedTime(file).toInstant().atZone(ZoneId.systemDefault()));
  }

  private static String name(Experiment experiment) {
    String file =
        experiment.views().getOrDefault(Autosave.VIEW, Map.of()).getOrDefault(Autosave.FILE, "");
    return file.isEmpty()
        ? experiment.target().map(target -> target.title()).orElse("Untitled")
        : String.valueOf(Path.of(file).getFileName());
  }
}
