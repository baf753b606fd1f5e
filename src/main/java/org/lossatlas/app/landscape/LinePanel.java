package org.lossatlas.app.landscape;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.lossatlas.app.kit.Export;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.kit.Saving;
import org.lossatlas.command.Version;
import org.lossatlas.figure.FigureStyle;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.LineLayout;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.export.FigureFormat;

/** A panel with a figure of lines that can be pressed at a place. */
final class LinePanel {
  private final PanelTitle title;
  private final Picture<LineFigure> picture;
  private final StackPane plot;
  private final PanelFrame frame;
  private Optional<LineFigure> shown = Optional.empty();
  private Optional<LineLayout> layout = Optional.empty();

  /**
   * @param meaning what is drawn, in sentences
   * @param pressed is told x and y of the data where the mouse presses or drags
   */
  LinePanel(
      PanelTitle title, String meaning, PanelContext context, BiConsumer<Double, Double> pressed) {
    this.title = title;
    picture = new Picture<>(context);
    plot = new StackPane(picture);
    plot.setId(title.id() + "-plot");
    plot.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    frame = new PanelFrame(title, plot, new Saving(context, this::export, picture::sheet));
    frame.explain(meaning);
    picture.paintedProperty().addListener((property, before, now) -> layout = now.map(this::of));
    plot.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(event, pressed));
    plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> press(event, pressed));
  }

  private LineLayout of(Picture.Painted<LineFigure> painted) {
    return LineLayout.of(
        painted.figure(),
        painted.sheet().width(),
        painted.sheet().height(),
        painted.sheet().fontSize());
  }

  private void press(MouseEvent event, BiConsumer<Double, Double> pressed) {
    layout.ifPresent(at -> pressed.accept(at.valueX(event.getX()), at.valueY(event.getY())));
  }

  void show(LineFigure figure, PanelState state, String foot) {
    shown = Optional.of(figure);
    picture.show(figure.withTitle(""));
    frame.stateProperty().set(state);
    frame.footProperty().set(foot);
    plot.setAccessibleText(title.name() + ", " + foot);
  }

  private Optional<Export> export() {
    return shown.map(
        figure ->
            new Export(
                title.id(),
                figure,
                file -> table(FigureFormat.NPZ, file, figure),
                file -> table(FigureFormat.CSV, file, figure)));
  }

  /** The numbers alone: of the sheet and where it comes from nothing is written. */
  private static void table(FigureFormat format, Path file, LineFigure figure) throws IOException {
    format.write(file, figure, FigureStyle.USUAL.sheet(), Provenance.of(Version.number()));
  }

  PanelFrame node() {
    return frame;
  }
}
