package org.lossatlas.app.curvature;

import java.util.List;
import org.lossatlas.figure.LineFigure;

/** One of the pictures of an experiment, in steps that a slider goes through. Immutable. */
record ExperimentPage(String name, List<Step> steps) {
  /** A figure with what it says in words. */
  record Step(LineFigure figure, String words) {}

  ExperimentPage {
    steps = List.copyOf(steps);
  }

  /** A page of one figure. */
  static ExperimentPage of(String name, LineFigure figure, String words) {
    return new ExperimentPage(name, List.of(new Step(figure, words)));
  }
}
