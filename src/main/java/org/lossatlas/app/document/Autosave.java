package org.lossatlas.app.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.lossatlas.experiment.AtlasFile;
import org.lossatlas.experiment.Experiment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what is not saved into the session's folder, now and then and only if it has changed. The
 * file is replaced whole, so a process may be killed at any moment.
 */
public final class Autosave {
  /** The view under which the autosave remembers whose copy it is. */
  static final String VIEW = "document";

  static final String FILE = "file";

  private static final Logger LOG = LoggerFactory.getLogger(Autosave.class);

  /** Nanoseconds between two autosaves. */
  private static final long INTERVAL = 3_000_000_000L;

  private final DocumentModel model;
  private final DocumentController controller;
  private final Contents contents;
  private final Path file;
  private final Executor worker;
  private final AtomicBoolean busy = new AtomicBoolean();
  private long savedRevision;
  private long savedAt;

  /**
   * @param file in the session's folder
   */
  public Autosave(
      DocumentModel model,
      DocumentController controller,
      Contents contents,
      Path file,
      Executor worker) {
    this.model = model;
    this.controller = controller;
    this.contents = contents;
    this.file = file;
    this.worker = worker;
  }

  /**
   * Once a pulse.
   *
   * @param now nanoseconds
   */
  public void onPulse(long now) {
    boolean due =
        model.isModified()
            && controller.revision() != savedRevision
            && now - savedAt >= INTERVAL
            && busy.compareAndSet(false, true);
    if (!due) {
      return;
    }
    savedAt = now;
    savedRevision = controller.revision();
    Supplier<Experiment> captured = contents.capture(Contents.Extent.BARE);
    String origin =
        model.fileProperty().get().map(path -> path.toAbsolutePath().toString()).orElse("");
    worker.execute(() -> write(captured, origin));
  }

  private void write(Supplier<Experiment> captured, String origin) {
    try {
      AtlasFile.write(file, withOrigin(captured.get(), origin));
    } catch (IOException failure) {
      // Nobody asked for it, so nobody is disturbed; the next one may have room again.
      LOG.warn("The autosave failed", failure);
    } finally {
      busy.set(false);
    }
  }

  private static Experiment withOrigin(Experiment experiment, String origin) {
    if (origin.isEmpty()) {
      return experiment;
    }
    Map<String, Map<String, String>> views = new HashMap<>(experiment.views());
    views.put(VIEW, Map.of(FILE, origin));
    return new Experiment(
        experiment.provenance(),
        experiment.target(),
        experiment.setup(),
        experiment.trained(),
        experiment.history(),
        experiment.snapshots(),
        views);
  }
}
