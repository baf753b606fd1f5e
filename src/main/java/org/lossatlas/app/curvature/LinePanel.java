package org.lossatlas.app.curvature;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.Export;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.kit.Saving;
import org.lossatlas.figure.LineFigure;

/** A panel that shows one figure of lines, with controls above it or none. */
final class LinePanel {
  private final Picture<LineFigure> picture;
  private final PanelFrame frame;
  private Optional<LineFigure> figure = Optional.empty();

  LinePanel(PanelTitle title, PanelContext context, Node... controls) {
    picture = new Picture<>(context);
    picture.setAccessibleText(title.name());
    Saving saving =
        new Saving(context, () -> figure.map(now -> export(title.id(), now)), picture::sheet);
    VBox content = new VBox(4, controls);
    content.getChildren().add(picture);
    VBox.setVgrow(picture, Priority.ALWAYS);
    frame = new PanelFrame(title, controls.length == 0 ? picture : content, saving);
  }

  private static Export export(String stem, LineFigure figure) {
    return new Export(stem, figure, LineFiles.arrays(figure), LineFiles.table(figure));
  }

  void show(LineFigure now, PanelState state, String foot) {
    figure = Optional.of(now);
    picture.show(now);
    frame.stateProperty().set(state);
    frame.footProperty().set(foot);
  }

  PanelFrame frame() {
    return frame;
  }
}
