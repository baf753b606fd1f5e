package org.lossatlas.app.shell;

import org.lossatlas.app.curve.CurveModel;
import org.lossatlas.app.document.DocumentModel;
import org.lossatlas.app.fit.FitModel;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.heatmap.Quantity;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.studio.StudioModel;
import org.lossatlas.app.surface.SurfaceModel;
import org.lossatlas.app.timeline.TimelineModel;
import org.lossatlas.pattern.PatternSource;

/**
 * What the window's one experiment is, and what its panels show of it.
 *
 * @param loss the loss surface as a heatmap; {@code surface} shows the same field
 */
record ShellModels(
    DocumentModel document,
    StudioModel studio,
    FitModel fit,
    MarkedPoint marker,
    HeatmapModel loss,
    HeatmapModel difference,
    SurfaceModel surface,
    CurveModel curve,
    TimelineModel timeline) {
  private static final String FIRST_PATTERN = "skull";
  private static final int FIRST_GRID = 64;

  /** With the pattern of the first start, and nothing fitted. */
  static ShellModels fresh() {
    MarkedPoint marker = new MarkedPoint();
    HeatmapModel loss = new HeatmapModel(Quantity.LOSS, marker);
    HeatmapModel difference = new HeatmapModel(Quantity.DIFFERENCE, marker);
    difference.contoursProperty().set(false);
    return new ShellModels(
        new DocumentModel(),
        new StudioModel(PatternSource.resolve(FIRST_PATTERN), FIRST_GRID),
        new FitModel(),
        marker,
        loss,
        difference,
        new SurfaceModel(loss),
        new CurveModel(),
        new TimelineModel());
  }
}
