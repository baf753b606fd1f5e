package org.lossatlas.app.studio;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.lossatlas.file.BadInputException;
import org.lossatlas.pattern.GalleryEntry;
import org.lossatlas.pattern.LoadedPattern;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.PatternFile;
import org.lossatlas.pattern.PatternSource;

/**
 * Brings patterns from files, the gallery and the clipboard onto the grid, and the same pattern
 * onto another grid. What takes time runs in the background; what comes out is a step.
 */
final class Sources {
  private final StudioModel model;
  private final Drawing drawing;
  private final Requests requests;
  private final Steps steps;

  /** What becomes of patterns that have come, and of those that cannot be had. */
  interface Steps {
    /** Lets go of what is being drawn. */
    void endStroke();

    /** Shows a pattern, as a step. */
    void commit(String step, Target target);

    /** Says what cannot be done. */
    void refuse(BadInputException problem);
  }

  Sources(StudioModel model, Drawing drawing, Requests requests, Steps steps) {
    this.model = model;
    this.drawing = drawing;
    this.requests = requests;
    this.steps = steps;
  }

  /** The source of the pattern on another grid, or what was drawn, resampled. */
  void setGrid(GridSize size) {
    steps.endStroke();
    Target asked = drawing.current();
    if (GridSize.of(asked.pattern()).equals(size)) {
      return;
    }
    String step = "grid " + size;
    if (asked.source().isEmpty()) {
      steps.commit(step, asked.resampled(size.width(), size.height()));
      return;
    }
    fetch(
        asked.source().get(),
        size,
        target -> {
          steps.endStroke();
          boolean untouched = drawing.current().equals(asked);
          steps.commit(
              step, untouched ? target : drawing.current().resampled(size.width(), size.height()));
        });
  }

  void load(Path file) {
    String name = String.valueOf(file.getFileName());
    GridSize size = grid();
    requests.request(
        "Reading " + name,
        () -> {
          try {
            LoadedPattern loaded = new LoadedPattern(file, PatternFile.read(file));
            Target target = Target.from(loaded, loaded.pattern(size.width(), size.height()));
            return () -> {
              replace("load " + name, target);
              remark(loaded);
            };
          } catch (BadInputException e) {
            return () -> steps.refuse(e);
          }
        });
  }

  /** Says that a picture is finer or coarser than the grid, which can be changed. */
  private void remark(LoadedPattern loaded) {
    GridSize size = grid();
    Pattern own = loaded.grid();
    if (own.width() == size.width() && own.height() == size.height()) {
      return;
    }
    model
        .remarkProperty()
        .set(
            Optional.of(
                String.format(
                    Locale.ROOT,
                    "%s has %d × %d pixels and is shown on the grid %s; the box under the canvas"
                        + " offers other grids",
                    loaded.file().getFileName(),
                    own.width(),
                    own.height(),
                    size)));
  }

  void load(GalleryEntry entry) {
    fetch(entry, grid(), target -> replace("load " + entry.title(), target));
  }

  void paste(Image picture) {
    GridSize size = grid();
    requests.request(
        "Reading the picture",
        () -> {
          try {
            Pattern pattern = Picture.pattern(picture).resampled(size.width(), size.height());
            return () -> replace("paste", Target.drawn(pattern, "pasted picture"));
          } catch (BadInputException e) {
            return () -> steps.refuse(e);
          }
        });
  }

  private void fetch(PatternSource source, GridSize size, Consumer<Target> arrival) {
    requests.request(
        "Computing " + size,
        () -> {
          try {
            Target target = Target.from(source, source.pattern(size.width(), size.height()));
            return () -> arrival.accept(target);
          } catch (BadInputException e) {
            return () -> steps.refuse(e);
          }
        });
  }

  /** Puts another pattern on the grid, which may have changed since it was asked for. */
  void replace(String step, Target target) {
    steps.endStroke();
    GridSize size = grid();
    steps.commit(step, target.resampled(size.width(), size.height()));
  }

  private GridSize grid() {
    return GridSize.of(model.pattern());
  }
}
