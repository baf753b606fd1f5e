package org.lossatlas.app.shell;

import java.util.List;
import org.lossatlas.app.curve.CurveModel;
import org.lossatlas.app.curve.CurvePoint;
import org.lossatlas.app.fit.FitController;
import org.lossatlas.app.fit.KeptFit;
import org.lossatlas.app.kit.Notices;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.studio.StudioModel;
import org.lossatlas.app.studio.Surroundings;
import org.lossatlas.app.timeline.TimelineModel;
import org.lossatlas.fitting.KeptSnapshot;

/**
 * What undo brings back together with the pattern: the settings of the fit, what training had
 * reached, its curve and its timeline.
 */
final class FitSurroundings implements Surroundings {
  private static final String ELSEWHERE =
      "What was trained belongs to another pattern or network: Redo (Ctrl+Shift+Z) shows it again";

  private final StudioModel studio;
  private final FitController fitting;
  private final CurveModel curve;
  private final TimelineModel timeline;
  private final Notices notices;
  private boolean restoring;

  FitSurroundings(
      StudioModel studio,
      FitController fitting,
      CurveModel curve,
      TimelineModel timeline,
      Notices notices) {
    this.studio = studio;
    this.fitting = fitting;
    this.curve = curve;
    this.timeline = timeline;
    this.notices = notices;
  }

  /** The fit with what its panels have gathered. */
  private record Kept(KeptFit fit, List<CurvePoint> curve, List<KeptSnapshot> timeline)
      implements State {
    private static final int BYTES = 8;
    private static final int VALUES_OF_CURVE = 4;

    @Override
    public long points() {
      long networks = timeline.stream().mapToLong(KeptSnapshot::bytes).sum();
      return (fit.bytes() + networks) / BYTES + (long) VALUES_OF_CURVE * curve.size();
    }
  }

  /** Whether the pattern changes because all is brought back. */
  boolean isRestoring() {
    return restoring;
  }

  @Override
  public State capture() {
    KeptFit fit = fitting.kept();
    return fit.trained().isPresent()
        ? new Kept(fit, curve.points(), List.copyOf(timeline.kept()))
        : new Kept(fit, List.of(), List.of());
  }

  @Override
  public void restore(State state, Runnable showPattern) {
    if (!(state instanceof Kept kept)) {
      throw new IllegalArgumentException("a state of other surroundings");
    }
    boolean leavesTrained = fitting.kept().trained().isPresent();
    restoring = true;
    showPattern.run();
    restoring = false;
    fitting.restore(kept.fit(), studio.pattern());
    curve.clear();
    timeline.clear();
    kept.curve().forEach(point -> curve.append(point, PanelState.DONE));
    timeline.setKept(kept.timeline());
    if (leavesTrained && kept.fit().trained().isEmpty()) {
      notices.inform(ELSEWHERE);
    }
  }
}
