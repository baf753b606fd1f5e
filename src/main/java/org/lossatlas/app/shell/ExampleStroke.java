package org.lossatlas.app.shell;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.lossatlas.app.studio.StudioController;
import org.lossatlas.app.studio.StudioModel;
import org.lossatlas.app.studio.Tool;
import org.lossatlas.pattern.GridPoint;
import org.lossatlas.pattern.Pattern;

/**
 * Draws a wave across the canvas as a hand would, so that the preview is seen to follow. One step
 * for undo.
 */
final class ExampleStroke {
  private static final int PLACES = 40;
  private static final Duration PAUSE = Duration.millis(30);
  private static final double MARGIN = 0.12;
  private static final double HEIGHT = 0.22;

  private final StudioModel model;
  private final StudioController drawing;
  private Pattern drawn;

  ExampleStroke(StudioModel model, StudioController drawing) {
    this.model = model;
    this.drawing = drawing;
    drawn = model.pattern();
  }

  /** Begins to draw; nothing while the user draws. */
  void draw() {
    if (drawing.isDrawing()) {
      return;
    }
    Tool before = model.settings().tool();
    model.settings().toolProperty().set(Tool.BRUSH);
    drawing.beginStroke(place(0));
    model.settings().toolProperty().set(before);
    drawn = model.pattern();
    Timeline hand = new Timeline();
    for (int i = 1; i <= PLACES; i++) {
      GridPoint next = place((double) i / PLACES);
      hand.getKeyFrames().add(new KeyFrame(PAUSE.multiply(i), event -> goOn(hand, next)));
    }
    hand.setOnFinished(event -> drawing.endStroke());
    hand.play();
  }

  /** Gives way when the user draws, or takes the stroke back. */
  private void goOn(Timeline hand, GridPoint next) {
    if (!drawing.isDrawing() || !model.pattern().equals(drawn)) {
      hand.stop();
      return;
    }
    drawing.continueStroke(next);
    drawn = model.pattern();
  }

  /** Where the hand is after a share of its way. */
  private GridPoint place(double share) {
    double across = MARGIN + (1 - 2 * MARGIN) * share;
    double up = 0.5 + HEIGHT * Math.sin(2 * Math.PI * share);
    return new GridPoint(
        across * (model.pattern().width() - 1), up * (model.pattern().height() - 1));
  }
}
