package org.lossatlas.app.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lossatlas.app.curve.CurveModel;
import org.lossatlas.app.curve.CurvePoint;
import org.lossatlas.app.fit.FitController;
import org.lossatlas.app.fit.KeptFit;
import org.lossatlas.app.kit.Notices;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.studio.StudioController;
import org.lossatlas.app.studio.StudioModel;
import org.lossatlas.app.studio.Surroundings;
import org.lossatlas.app.timeline.TimelineModel;
import org.lossatlas.fitting.KeptSnapshot;

/**
 * What undo brings back together with the pattern: the settings of the fit, what training had
 * reached, its curve and its timeline; and the settings of the other workspaces. For the FX thread.
 */
final class ExperimentSurroundings implements Surroundings {
  private static final String ELSEWHERE =
      "What was trained belongs to another pattern or network: Redo (Ctrl+Shift+Z) shows it again";

  /** Changes of the same setting that follow each other so soon are one step. */
  private static final long TOGETHER = 1_500_000_000;

  private final StudioModel studio;
  private final StudioController drawing;
  private final FitController fitting;
  private final CurveModel curve;
  private final TimelineModel timeline;
  private final KeptWorkspaces workspaces;
  private final Notices notices;
  private boolean restoring;
  private String lastNoted = "";
  private long notedAt;

  /** The settings of the other workspaces. */
  interface KeptWorkspaces {
    /** What has changed since this was last asked. */
    Optional<WorkspaceChanges.Change> change();

    /** All of them now. */
    Map<String, Map<String, String>> settings();

    /** Makes them what they were, which is no change. */
    void restore(Map<String, Map<String, String>> settings);
  }

  ExperimentSurroundings(
      StudioModel studio,
      StudioController drawing,
      FitController fitting,
      CurveModel curve,
      TimelineModel timeline,
      KeptWorkspaces workspaces,
      Notices notices) {
    this.studio = studio;
    this.drawing = drawing;
    this.workspaces = workspaces;
    this.fitting = fitting;
    this.curve = curve;
    this.timeline = timeline;
    this.notices = notices;
  }

  /** The fit with what its panels have gathered. */
  private record Kept(
      KeptFit fit,
      List<CurvePoint> curve,
      List<KeptSnapshot> timeline,
      Map<String, Map<String, String>> settings)
      implements State {
    private static final int BYTES = 8;
    private static final int VALUES_OF_CURVE = 4;

    @Override
    public long points() {
      long networks = timeline.stream().mapToLong(KeptSnapshot::bytes).sum();
      long texts =
          settings.values().stream()
              .flatMap(view -> view.values().stream())
              .mapToLong(String::length)
              .sum();
      return (fit.bytes() + networks + texts) / BYTES + (long) VALUES_OF_CURVE * curve.size();
    }
  }

  /** Whether the pattern changes because all is brought back. */
  boolean isRestoring() {
    return restoring;
  }

  @Override
  public State capture() {
    return captured(workspaces.settings());
  }

  private State captured(Map<String, Map<String, String>> settings) {
    KeptFit fit = fitting.kept();
    return fit.trained().isPresent()
        ? new Kept(fit, curve.points(), List.copyOf(timeline.kept()), settings)
        : new Kept(fit, List.of(), List.of(), settings);
  }

  @Override
  public void restore(State state, Runnable showPattern) {
    Kept kept = kept(state);
    boolean leavesTrained = fitting.kept().trained().isPresent();
    restoring = true;
    showPattern.run();
    restoring = false;
    fitting.restore(kept.fit(), studio.pattern());
    curve.clear();
    timeline.clear();
    kept.curve().forEach(point -> curve.append(point, PanelState.DONE));
    timeline.setKept(kept.timeline());
    workspaces.restore(kept.settings());
    if (leavesTrained && kept.fit().trained().isEmpty()) {
      notices.inform(ELSEWHERE);
    }
  }

  @Override
  public void restoreBeside(State state) {
    workspaces.restore(kept(state).settings());
  }

  private static Kept kept(State state) {
    if (state instanceof Kept kept) {
      return kept;
    }
    throw new IllegalArgumentException("a state of other surroundings");
  }

  /** A changed setting of another workspace becomes a step, or belongs to the one before. */
  @Override
  public void settle() {
    if (drawing.isDrawing()) {
      return;
    }
    workspaces
        .change()
        .ifPresent(
            change -> {
              long now = System.nanoTime();
              if (!goesOn(change, now)) {
                drawing.note(change.step(), captured(change.before()));
              }
              lastNoted = studio.undoTextProperty().get();
              notedAt = now;
            });
  }

  private boolean goesOn(WorkspaceChanges.Change change, long now) {
    String last = studio.undoTextProperty().get();
    return now - notedAt < TOGETHER
        && last.equals(lastNoted)
        && last.equals("Undo " + change.step())
        && !studio.canRedoProperty().get();
  }
}
