package org.lossatlas.app.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.lossatlas.command.FigureArguments;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigureStyle;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Rendering;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.export.FigureFormat;

/**
 * The commands that save what a panel shows. Called on the FX thread; files are written on the
 * context's executor, and one line tells how it went.
 */
public final class Saving {
  /** Pictures have this many pixels for one of the window's. */
  private static final double PICTURE_SCALE = 2;

  private static final String NOTHING = "Nothing to save yet: the panel is empty";

  private final PanelContext context;
  private final Supplier<Optional<Export>> exports;
  private final UnaryOperator<Figure> pictured;
  private final Supplier<Optional<Sheet>> sheets;

  /**
   * @param exports what the panel shows now
   * @param sheets the page that it is shown on
   */
  public Saving(
      PanelContext context, Supplier<Optional<Export>> exports, Supplier<Optional<Sheet>> sheets) {
    this(context, exports, UnaryOperator.identity(), sheets);
  }

  /**
   * @param pictured what of a figure is saved and copied from the panel's menu
   */
  public Saving(
      PanelContext context,
      Supplier<Optional<Export>> exports,
      UnaryOperator<Figure> pictured,
      Supplier<Optional<Sheet>> sheets) {
    this.context = context;
    this.exports = exports;
    this.pictured = pictured;
    this.sheets = sheets;
  }

  /** Asks where, and saves in that form. */
  void save(String id, FileType type) {
    Optional<Export> export = exports.get();
    if (export.isEmpty()) {
      context.notices().warn(NOTHING);
      return;
    }
    context
        .files()
        .saveAs(export.get().stem() + "." + type.extension(), type)
        .ifPresent(file -> write(file, content(id, type, export.get())));
  }

  private FileContent content(String id, FileType type, Export export) {
    Sheet sheet = pictureSheet();
    Figure picture = pictured.apply(export.figure());
    Provenance made = context.exports().making(id).made();
    return switch (type) {
      case NPZ -> export.arrays();
      case CSV -> export.table();
      default -> file -> FigureFormat.valueOf(type.name()).write(file, picture, sheet, made);
    };
  }

  private void write(Path file, FileContent content) {
    context
        .saving()
        .execute(
            () -> {
              try {
                content.write(file);
                tell(() -> context.notices().inform("Saved " + file));
              } catch (IOException failure) {
                String line = "Could not write " + file + ": " + reason(failure);
                tell(() -> context.notices().warn(line));
              }
            });
  }

  /**
   * Exceptions of the file system often say no more than the file's name; then their kind helps.
   */
  private static String reason(IOException failure) {
    String kind =
        failure
            .getClass()
            .getSimpleName()
            .replace("Exception", "")
            .replaceAll("(?<=.)(?=[A-Z])", " ");
    String message = Optional.ofNullable(failure.getMessage()).orElse("");
    return (kind + ", " + message).replaceAll("\\s+", " ") + "; choose another folder";
  }

  /** Makes known that this panel's figure can be exported. */
  void register(PanelTitle title) {
    context.exports().register(new PanelExports.Source(title.id(), title.name(), exports));
  }

  /** Opens the dialog for figures. */
  void exportFigure(String id) {
    if (exports.get().isEmpty()) {
      context.notices().warn(NOTHING);
      return;
    }
    context.exports().open(id);
  }

  /** Puts the command that makes this panel's figure onto the clipboard. */
  void copyCommand(String id) {
    Optional<Export> export = exports.get();
    if (export.isEmpty()) {
      context.notices().warn(NOTHING);
      return;
    }
    Making making = context.exports().making(id);
    switch (making.known()) {
      case NO -> context.notices().warn(making.problem());
      case ONCE_SAVED -> context.exports().kept().offer(making.problem(), () -> copyCommand(id));
      case NUMBERS -> copy(making.made());
      case WITH_FIGURE -> copy(making.made().then(figureCommand(making, id, export.get())));
    }
  }

  private void copy(Provenance made) {
    ClipboardContent content = new ClipboardContent();
    content.putString(made.commandLine());
    Clipboard.getSystemClipboard().setContent(content);
    context.notices().inform("Copied the command");
  }

  private List<String> figureCommand(Making making, String id, Export export) {
    return FigureArguments.of(
        making.results().toString(),
        List.of(making.panel(id)),
        List.of(pictured.apply(export.figure())),
        FigureStyle.USUAL,
        export.stem() + ".pdf");
  }

  /** Puts the picture onto the clipboard. */
  public void copyPicture() {
    Optional<Export> export = exports.get();
    if (export.isEmpty()) {
      context.notices().warn(NOTHING);
      return;
    }
    Sheet sheet = pictureSheet();
    Figure picture = pictured.apply(export.get().figure());
    context
        .saving()
        .execute(
            () -> {
              Rendering rendering = new Rendering(sheet);
              rendering.paint(picture);
              tell(() -> putOnClipboard(RenderedImage.of(rendering)));
            });
  }

  private void putOnClipboard(Image image) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(image);
    Clipboard.getSystemClipboard().setContent(content);
    context.notices().inform("Copied the picture");
  }

  private Sheet pictureSheet() {
    return sheets
        .get()
        .map(
            shown ->
                new Sheet(
                    shown.width(), shown.height(), PICTURE_SCALE, shown.theme(), shown.fontSize()))
        .orElseGet(
            () ->
                new Sheet(
                    640,
                    560,
                    PICTURE_SCALE,
                    context.theme().getValue(),
                    context.fontSize().getValue()));
  }

  private static void tell(Runnable notice) {
    Platform.runLater(notice);
  }
}
