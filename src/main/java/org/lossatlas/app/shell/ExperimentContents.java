package org.lossatlas.app.shell;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lossatlas.app.curve.CurveModel;
import org.lossatlas.app.curve.CurvePoint;
import org.lossatlas.app.document.Contents;
import org.lossatlas.app.fit.FitController;
import org.lossatlas.app.fit.FitModel;
import org.lossatlas.app.fit.FitPlan;
import org.lossatlas.app.fit.FitSettings;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.studio.StudioController;
import org.lossatlas.app.studio.StudioModel;
import org.lossatlas.app.studio.Target;
import org.lossatlas.app.surface.PanelViews;
import org.lossatlas.app.timeline.TimelineModel;
import org.lossatlas.command.Version;
import org.lossatlas.experiment.DataReference;
import org.lossatlas.experiment.Experiment;
import org.lossatlas.experiment.HistoryPoint;
import org.lossatlas.experiment.Provenance;
import org.lossatlas.experiment.Setup;
import org.lossatlas.experiment.TargetPattern;
import org.lossatlas.experiment.Trained;
import org.lossatlas.file.Sha256;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.fitting.KeptSnapshot;
import org.lossatlas.network.Parameters;

/** Takes the experiment out of the window's models, and puts another one into them. */
final class ExperimentContents implements Contents {
  private static final String FIT = "fit";
  private static final String RANGE = "range";

  private final StudioModel studio;
  private final StudioController drawing;
  private final FitModel fit;
  private final FitController fitting;
  private final CurveModel curve;
  private final TimelineModel timeline;
  private final PanelViews views;
  private final WorkspaceChanges changes;
  private final DataCheck check;
  private final Workspaces workspaces;
  private Optional<Provenance> provenance = Optional.empty();
  private Optional<DataReference> data = Optional.empty();
  private boolean showing;

  /** What an experiment is taken from and put into. */
  record Models(
      StudioModel studio,
      StudioController drawing,
      FitModel fit,
      FitController fitting,
      CurveModel curve,
      TimelineModel timeline,
      PanelViews views,
      Workspaces workspaces,
      DataCheck check) {}

  ExperimentContents(Models models) {
    studio = models.studio();
    drawing = models.drawing();
    fit = models.fit();
    fitting = models.fitting();
    curve = models.curve();
    timeline = models.timeline();
    views = models.views();
    changes = new WorkspaceChanges(models.workspaces()::remember);
    changes.adopt();
    check = models.check();
    workspaces = models.workspaces();
    provenance = Optional.of(madeNow());
  }

  private static Provenance madeNow() {
    return new Provenance(
        Version.number(), Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** Whether the models change because another experiment is being put into them. */
  boolean isShowing() {
    return showing;
  }

  @Override
  public Supplier<Experiment> capture(Extent extent) {
    Target target = studio.targetProperty().get();
    FitSettings settings = fit.settings();
    Optional<FitPlan> plan = fit.plan();
    // A snapshot of another pattern than the one drawn is on the way out.
    Optional<FitSnapshot> look = fit.snapshot();
    Optional<Trained> waiting = fitting.waiting();
    Optional<Trained> bare = waiting.or(() -> look.map(this::bare));
    List<HistoryPoint> history =
        curve.points().stream()
            .map(
                point ->
                    new HistoryPoint(point.seconds(), point.steps(), point.rmse(), point.max()))
            .toList();
    List<KeptSnapshot> kept = List.copyOf(timeline.kept());
    Map<String, Map<String, String>> seen = new HashMap<>(views.remember());
    seen.putAll(workspaces.remember());
    plan.ifPresent(open -> seen.put(FIT, Map.of(RANGE, String.valueOf(fitting.range(open)))));
    Optional<Provenance> made = provenance;
    Optional<DataReference> known = data;
    return () ->
        new Experiment(
            made,
            Optional.of(new TargetPattern(target.pattern(), target.title())),
            Optional.of(setup(settings, plan, known)),
            extent == Extent.WHOLE && plan.isPresent() && waiting.isEmpty()
                ? bare.map(trained -> withTheta(trained, plan.get()))
                : bare,
            history,
            kept,
            seen);
  }

  private Trained bare(FitSnapshot look) {
    return new Trained(
        look.phase(),
        KeptSnapshot.of(look),
        fit.outcomeProperty().get(),
        fit.startProperty().get(),
        Map.of());
  }

  private static Trained withTheta(Trained trained, FitPlan plan) {
    FittedPlane plane = new FittedPlane(plan.construction(), trained.state().network());
    Map<String, Parameters> theta =
        Map.of(
            "network", plane.origin(),
            "direction1", plane.first(),
            "direction2", plane.second());
    return new Trained(trained.phase(), trained.state(), trained.outcome(), trained.start(), theta);
  }

  private static Setup setup(
      FitSettings settings, Optional<FitPlan> plan, Optional<DataReference> known) {
    boolean open = plan.filter(read -> read.settings().sameNetwork(settings)).isPresent();
    List<DataReference.Digest> digests =
        open
            ? digests(plan.get())
            : known
                .filter(old -> old.name().equals(settings.dataset()))
                .map(DataReference::files)
                .orElse(List.of());
    return new Setup(
        settings.widths(),
        settings.activation(),
        settings.loss(),
        new DataReference(settings.dataset(), settings.samples(), digests),
        settings.options());
  }

  /** The digests of the data that a plan was made with; reads the files. */
  static List<DataReference.Digest> digests(FitPlan plan) {
    return plan.train().files().stream()
        .map(file -> new DataReference.Digest(String.valueOf(file.getFileName()), Sha256.of(file)))
        .toList();
  }

  @Override
  public List<String> dataProblems(Experiment experiment) {
    return experiment.setup().map(Setup::data).map(check::problems).orElse(List.of());
  }

  @Override
  public void show(Experiment experiment) {
    showing = true;
    try {
      provenance = experiment.provenance().or(() -> Optional.of(madeNow()));
      data = experiment.setup().map(Setup::data);
      experiment
          .target()
          .ifPresent(target -> drawing.open(Target.drawn(target.pattern(), target.title())));
      FitSettings settings =
          experiment.setup().map(ExperimentContents::settings).orElse(fit.settings());
      curve.clear();
      timeline.clear();
      fitting.open(settings, studio.pattern(), experiment.trained(), range(experiment));
      views.recall(experiment.views());
      workspaces.recall(experiment.views());
      experiment.history().forEach(this::append);
      timeline.setKept(experiment.snapshots());
      changes.adopt();
    } finally {
      showing = false;
    }
  }

  /** What the user has changed in a workspace since this was last asked. */
  Optional<WorkspaceChanges.Change> changeOfWorkspaces() {
    return changes.sinceLastAsked();
  }

  /** Whether a workspace has trained a network meanwhile. */
  boolean hasTrained() {
    return changes.trained();
  }

  /** What has changed in a workspace until now was done by undo, or by opening a file. */
  void adoptWorkspaces() {
    changes.adopt();
  }

  private void append(HistoryPoint point) {
    curve.append(
        new CurvePoint(point.seconds(), point.steps(), point.rmse(), point.max()), PanelState.DONE);
  }

  /** The digests that the experiment shown was made with. */
  Optional<DataReference> data() {
    return data;
  }

  private static FitSettings settings(Setup setup) {
    return new FitSettings(
        setup.widths(),
        setup.activation(),
        setup.loss(),
        setup.data().name(),
        setup.data().samples(),
        setup.options());
  }

  /** The range that the construction was made for, which its numbers depend on. */
  private static double range(Experiment experiment) {
    try {
      String text = experiment.views().getOrDefault(FIT, Map.of()).getOrDefault(RANGE, "1");
      double range = Double.parseDouble(text);
      return range >= 1 && Double.isFinite(range) ? range : 1;
    } catch (NumberFormatException notANumber) {
      return 1;
    }
  }
}
