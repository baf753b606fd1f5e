package org.lossatlas.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.lossatlas.app.kit.FileType;
import org.lossatlas.app.kit.LatestAnswer;
import org.lossatlas.app.kit.Making;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.RenderedImage;
import org.lossatlas.command.FigureArguments;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigureStyle;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Rendering;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.export.FigureFormat;

/** What the dialog does: paints the preview, writes the file, copies the command. */
final class ExportController {
  private final ExportModel model;
  private final PanelContext context;
  private final ExportMemory memory;
  private final LatestAnswer<Image> preview;

  /**
   * @param show gets painted previews on the FX thread
   */
  ExportController(
      ExportModel model, PanelContext context, ExportMemory memory, Consumer<Image> show) {
    this.model = model;
    this.context = context;
    this.memory = memory;
    preview = new LatestAnswer<>(context.painting(), show);
  }

  /**
   * Asks for a preview that fits into a space.
   *
   * @param density pixels of the screen in one of its units
   */
  void paint(double width, double height, double density) {
    Optional<Figure> figure = model.figure();
    if (figure.isEmpty() || width < 1 || height < 1) {
      return;
    }
    FigureStyle style = model.styleProperty().get();
    double fit = Math.min(width / style.size().width(), height / style.size().height());
    Sheet page = style.sheet();
    Sheet sheet =
        new Sheet(
            page.width(),
            page.height(),
            fit * density,
            page.theme(),
            page.fontSize(),
            page.lettering());
    preview.ask(
        () -> {
          Rendering rendering = new Rendering(sheet);
          rendering.paint(figure.get());
          return RenderedImage.of(rendering);
        });
  }

  /** Asks where, and writes in the background; whether a place was chosen. */
  boolean save() {
    if (model.figure().isEmpty() || !model.problemProperty().get().isEmpty()) {
      return false;
    }
    FigureFormat format = model.formatProperty().get();
    Optional<Path> place =
        context.files().saveAs(stem() + "." + format.suffix(), FileType.of(format));
    place.ifPresent(file -> write(file, FigureFormat.of(file).orElse(format)));
    return place.isPresent();
  }

  private void write(Path file, FigureFormat format) {
    FigureStyle style = model.styleProperty().get();
    memory.keep(style, format);
    Figure figure = model.figure().orElseThrow();
    Provenance made = provenance(String.valueOf(file.getFileName()));
    context
        .saving()
        .execute(
            () -> {
              try {
                format.write(file, figure, style.sheet(), made);
                Platform.runLater(() -> context.notices().inform("Saved " + file));
              } catch (IOException | IllegalArgumentException failure) {
                String line = "Could not write " + file + ": " + failure.getMessage();
                Platform.runLater(() -> context.notices().warn(line));
              }
            });
  }

  /** Puts the command that writes this figure onto the clipboard. */
  void copyCommand() {
    Making making = making();
    if (making.known() == Making.Known.ONCE_SAVED) {
      context.exports().kept().offer(making.problem(), this::copyCommand);
      return;
    }
    if (!making.isKnown()) {
      context.notices().warn(making.problem());
      return;
    }
    ClipboardContent content = new ClipboardContent();
    content.putString(commandLine(making));
    Clipboard.getSystemClipboard().setContent(content);
    context.notices().inform("Copied the command");
  }

  private String commandLine(Making making) {
    String file = stem() + "." + model.formatProperty().get().suffix();
    return made(making, making.results(), file).commandLine();
  }

  /** How all that is chosen comes about; by no command where the panels' own differ. */
  private Making making() {
    List<Making> all =
        model.chosen().stream().map(panel -> context.exports().making(panel.id())).toList();
    Optional<Making> unknown = all.stream().filter(one -> !one.isKnown()).findFirst();
    if (all.isEmpty() || unknown.isPresent()) {
      return unknown.orElseGet(() -> Making.byNone("Choose a panel first"));
    }
    return all.stream().map(Making::made).distinct().count() == 1
        ? all.get(0)
        : Making.byNone("The chosen panels come from different commands; copy them one by one");
  }

  private Provenance provenance(String file) {
    Making making = making();
    // Where it is not known what makes the numbers, half of the way would mislead.
    return making.isKnown() ? made(making, making.results().getFileName(), file) : making.made();
  }

  private Provenance made(Making making, Path results, String file) {
    return making.known() == Making.Known.NUMBERS
        ? making.made()
        : making.made().then(command(results, file));
  }

  private List<String> command(Path results, String file) {
    List<ExportModel.Panel> chosen = model.chosen();
    return FigureArguments.of(
        results.toString(),
        chosen.stream()
            .map(panel -> context.exports().making(panel.id()).panel(panel.id()))
            .toList(),
        model.figures(),
        model.styleProperty().get(),
        file);
  }

  private String stem() {
    List<ExportModel.Panel> chosen = model.chosen();
    return chosen.size() == 1 ? chosen.get(0).id() : "figure";
  }
}
