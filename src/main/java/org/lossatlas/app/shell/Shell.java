package org.lossatlas.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.lossatlas.app.curvature.CurvatureWorkspace;
import org.lossatlas.app.document.DocumentDialogs;
import org.lossatlas.app.document.FileQuestions;
import org.lossatlas.app.export.ExportDialog;
import org.lossatlas.app.export.ExportMemory;
import org.lossatlas.app.fit.FitController;
import org.lossatlas.app.fit.FitMemory;
import org.lossatlas.app.fit.FitModel;
import org.lossatlas.app.fit.FitSubject;
import org.lossatlas.app.kit.FileDialogs;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelExports;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.app.kit.Typefaces;
import org.lossatlas.app.kit.WorkspaceContext;
import org.lossatlas.app.landscape.LandscapeWorkspace;
import org.lossatlas.app.regions.RegionsWorkspace;
import org.lossatlas.app.space.SpaceWorkspace;
import org.lossatlas.app.studio.StudioController;
import org.lossatlas.app.surface.PanelViews;
import org.lossatlas.app.timeline.TimelineController;
import org.lossatlas.app.tour.TourWorkspace;

/**
 * One window: makes the models, the controllers and the view, and ties them together. What is drawn
 * goes to the fit, what the fit reaches goes to the panels, once a pulse.
 */
public final class Shell {
  private final Stage stage;
  private final Preferences preferences;
  private final WindowMemory memory;
  private final Threads threads = new Threads();
  private final ShellModels models = ShellModels.fresh();
  private final StudioController drawing;
  private final FitController fitting;
  private final TimelineController replaying;
  private final ExperimentContents contents;
  private final Documents documents;
  private final Appearance appearance;
  private final ShellStage screen;
  private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
  private final FileDialogs files;
  private final StatusBar status;
  private final PatternWorkspace pattern;
  private final ObjectProperty<Optional<Subject>> subject =
      new SimpleObjectProperty<>(Optional.empty());
  private final FitSubject followed;
  private final Workspaces workspaces;
  private final ShellView view;
  private final FitPanels panels;
  private final AnimationTimer pulse;
  private final PanelExports exports = new PanelExports();

  /**
   * Builds the window.
   *
   * @param datasets the folder of the bundled data sets
   * @param memory the file in which the window remembers its settings
   */
  public Shell(Stage stage, Path datasets, Path memory) {
    this(stage, datasets, memory, FileQuestions::new);
  }

  /**
   * @param dialogs what asks about files; tests answer by themselves
   */
  Shell(
      Stage stage,
      Path datasets,
      Path file,
      BiFunction<Stage, ObjectProperty<Path>, DocumentDialogs> dialogs) {
    this.stage = stage;
    preferences = new Preferences(file);
    memory = new WindowMemory(preferences);
    Typefaces.load();
    appearance =
        new Appearance(
            preferences, DesktopTheme.ofUser()::read, threads.files(), Platform::runLater);
    screen = new ShellStage(stage, appearance);
    FitMemory lastFit = new FitMemory(key -> preferences.text(key, ""), preferences::put);
    FitModel fit = models.fit();
    fit.settingsProperty().set(lastFit.settings());
    memory.recall(folder, models.document());
    drawing = new StudioController(models.studio(), threads.files());
    fitting =
        new FitController(
            fit, models.marker(), models.studio().pattern(), datasets, drawing, threads.fit());
    status = new StatusBar(fit, fitting);
    files = new FileDialogs(() -> stage, folder);
    PanelContext context =
        new PanelContext(
            threads.painting(),
            threads.files(),
            files,
            status,
            appearance.themeProperty(),
            appearance.fontSize(),
            exports);
    WorkspaceContext around =
        new WorkspaceContext(context, subject, datasets, threads::named, screen::dress);
    replaying =
        new TimelineController(
            models.timeline(), this::replayScene, threads.named("timeline"), Platform::runLater);
    pattern = new PatternWorkspace(models, drawing, fitting, replaying, around);
    followed =
        new FitSubject(fit, models.marker(), subject, threads.named("subject"), Platform::runLater);
    // In the order of their tabs; those beside the pattern's make their panels when first shown.
    workspaces =
        new Workspaces(
            List.of(
                pattern,
                new LandscapeWorkspace(around),
                new CurvatureWorkspace(around),
                new RegionsWorkspace(around),
                new TourWorkspace(around),
                new SpaceWorkspace(around, models.studio()::pattern)));
    memory.recallPanels(workspaces);
    contents = new ExperimentContents(contentsOf(datasets));
    documents =
        new Documents(
            models.document(),
            contents,
            dialogs.apply(stage, folder),
            status,
            file.resolveSibling("sessions"),
            threads.files(),
            threads.named("autosave"));
    view = new ShellView(models.studio(), drawing, workspaces, actions(), status);
    panels =
        new FitPanels(fit, models.loss(), models.difference(), models.curve(), models.timeline());
    new ExperimentChanges(models, drawing, fitting, contents, documents)
        .follow(lastFit, workspaces, status);
    new FitCommandLine(models, threads.files()).tell(exports);
    ExportDialog dialog =
        new ExportDialog(
            () -> stage, context, new ExportMemory(preferences::text, preferences::put));
    exports.onOpen(dialog::open);
    exports.keepIn(documents.controller());
    pulse =
        new ShellPulse(
            List.of(
                now -> fitting.onPulse(),
                now -> panels.onPulse(),
                replaying::onPulse,
                documents::onPulse,
                now -> workspaces.onPulse(),
                now -> followSubject()),
            status);
  }

  private ExperimentContents.Models contentsOf(Path datasets) {
    PanelViews views =
        new PanelViews(
            "",
            models.marker(),
            1,
            models.surface(),
            Map.of("loss", models.loss(), "difference", models.difference()));
    return new ExperimentContents.Models(
        models.studio(),
        drawing,
        models.fit(),
        fitting,
        models.curve(),
        models.timeline(),
        views,
        workspaces,
        new DataCheck(datasets));
  }

  private ShellActions actions() {
    return new ShellActions(
        new ShellActions.Window(stage, appearance, preferences, this::close),
        models,
        drawing,
        documents.controller(),
        pattern,
        workspaces,
        status,
        exports,
        new ResultSaving(files, status, threads.files()));
  }

  /** Only while somebody looks at the network at the marker. */
  private void followSubject() {
    if (workspaces.current() != pattern) {
      followed.onPulse();
    }
  }

  private Optional<TimelineController.Scene> replayScene() {
    FitModel fit = models.fit();
    return fit.plan()
        .flatMap(
            plan ->
                fit.snapshot()
                    .map(look -> new TimelineController.Scene(plan.construction(), look.target())));
  }

  /** Shows the window, and lets the example rise. */
  public void open() {
    open(Optional.empty());
  }

  /**
   * Shows the window with an experiment, with what a crash has left, or with the example rising.
   *
   * @param file the experiment that was asked for
   */
  public void open(Optional<Path> file) {
    screen.show(view, memory, documents, this::quit);
    pulse.start();
    drawing.showGallery();
    fitting.start();
    pattern.focusCanvas();
    if (file.isEmpty()) {
      memory.recallWorkspace(workspaces);
    } else {
      documents.controller().open(file.get());
    }
    // After the window is there, as recovery asks.
    Platform.runLater(
        () -> {
          if (file.isEmpty() && !documents.recover()) {
            new RisingExample(models.fit(), fitting, documents).rise();
          }
        });
  }

  /** Asks about unsaved changes, and closes. */
  void quit() {
    documents.controller().close(this::close);
  }

  private void close() {
    pulse.stop();
    documents.close();
    fitting.stop();
    workspaces.close();
    appearance.remember(preferences);
    memory.remember(stage, workspaces, folder, documents.model());
    threads.close();
    stage.close();
  }

  ShellModels models() {
    return models;
  }

  PanelExports exports() {
    return exports;
  }

  Workspaces workspaces() {
    return workspaces;
  }

  FitController fitting() {
    return fitting;
  }

  Documents documents() {
    return documents;
  }
}
