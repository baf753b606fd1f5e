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
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.lossatlas.app.curvature.CurvatureWorkspace;
import org.lossatlas.app.curve.CurveModel;
import org.lossatlas.app.document.DocumentDialogs;
import org.lossatlas.app.document.DocumentModel;
import org.lossatlas.app.document.FileQuestions;
import org.lossatlas.app.export.ExportDialog;
import org.lossatlas.app.export.ExportMemory;
import org.lossatlas.app.fit.FitController;
import org.lossatlas.app.fit.FitMemory;
import org.lossatlas.app.fit.FitModel;
import org.lossatlas.app.fit.FitSubject;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.heatmap.Quantity;
import org.lossatlas.app.kit.FileDialogs;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelExports;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.app.kit.Typefaces;
import org.lossatlas.app.kit.WorkspaceContext;
import org.lossatlas.app.landscape.LandscapeWorkspace;
import org.lossatlas.app.regions.RegionsWorkspace;
import org.lossatlas.app.studio.StudioController;
import org.lossatlas.app.studio.StudioModel;
import org.lossatlas.app.surface.PanelViews;
import org.lossatlas.app.surface.SurfaceModel;
import org.lossatlas.app.timeline.TimelineController;
import org.lossatlas.app.timeline.TimelineModel;
import org.lossatlas.pattern.PatternSource;

/**
 * One window: makes the models, the controllers and the view, and ties them together. What is drawn
 * goes to the fit, what the fit reaches goes to the panels, once a pulse.
 */
public final class Shell implements MenuActions {
  private static final String FIRST_PATTERN = "skull";
  private static final int FIRST_GRID = 64;

  /** Those whose numbers the command fit makes. */
  private static final List<String> FIT_PANELS =
      List.of("loss-surface", "surface", "difference", "training-curve");

  private static final String WORKSPACE = "workspace";
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final long STATUS_INTERVAL = 200_000_000;

  private final Stage stage;
  private final Preferences preferences;
  private final Threads threads = new Threads();
  private final MarkedPoint marker = new MarkedPoint();
  private final FitModel fit = new FitModel();
  private final StudioModel studio;
  private final StudioController drawing;
  private final FitController fitting;
  private final HeatmapModel loss = new HeatmapModel(Quantity.LOSS, marker);
  private final SurfaceModel surface = new SurfaceModel(loss);
  private final HeatmapModel difference = new HeatmapModel(Quantity.DIFFERENCE, marker);
  private final CurveModel curve = new CurveModel();
  private final TimelineModel timeline = new TimelineModel();
  private final TimelineController replaying;
  private final DocumentModel document = new DocumentModel();
  private final Documents documents;
  private final Appearance appearance;
  private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
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
  private boolean exampleShown;

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
      Path memory,
      BiFunction<Stage, ObjectProperty<Path>, DocumentDialogs> dialogs) {
    this.stage = stage;
    preferences = new Preferences(memory);
    for (Typefaces face : Typefaces.values()) {
      face.family();
    }
    appearance =
        new Appearance(
            preferences, DesktopTheme.ofUser()::read, threads.files(), Platform::runLater);
    FitMemory lastFit = new FitMemory(key -> preferences.text(key, ""), preferences::put);
    fit.settingsProperty().set(lastFit.settings());
    preferences.folder("folder").ifPresent(folder::set);
    preferences.paths("recent").forEach(document.recent()::add);
    studio = new StudioModel(PatternSource.resolve(FIRST_PATTERN), FIRST_GRID);
    drawing = new StudioController(studio, threads.files());
    fitting = new FitController(fit, marker, studio.pattern(), datasets, drawing, threads.fit());
    status = new StatusBar(fit, fitting);
    PanelContext context =
        new PanelContext(
            threads.painting(),
            threads.files(),
            new FileDialogs(() -> stage, folder),
            status,
            appearance.themeProperty(),
            appearance.fontSize(),
            exports);
    WorkspaceContext around = new WorkspaceContext(context, subject, datasets, threads::named);
    replaying =
        new TimelineController(
            timeline, this::replayScene, threads.named("timeline"), Platform::runLater);
    pattern =
        new PatternWorkspace(
            new PatternWorkspace.Models(
                studio, fit, marker, loss, difference, surface, curve, timeline),
            drawing,
            fitting,
            replaying,
            around.panels());
    followed =
        new FitSubject(fit, marker, around.subject(), threads.named("subject"), Platform::runLater);
    // In the order of their tabs; those beside the pattern's make their panels when first shown.
    workspaces =
        new Workspaces(
            List.of(
                pattern,
                new LandscapeWorkspace(around),
                new CurvatureWorkspace(around),
                new RegionsWorkspace(around)));
    view = new ShellView(studio, drawing, workspaces, this, status);
    difference.contoursProperty().set(false);
    ExperimentContents contents =
        new ExperimentContents(
            new ExperimentContents.Models(
                studio,
                drawing,
                fit,
                fitting,
                curve,
                timeline,
                new PanelViews(
                    "", marker, 1, surface, Map.of("loss", loss, "difference", difference)),
                workspaces,
                new DataCheck(datasets)));
    documents =
        new Documents(
            document,
            contents,
            dialogs.apply(stage, folder),
            status,
            memory.resolveSibling("sessions"),
            threads.files(),
            threads.named("autosave"));
    panels = new FitPanels(fit, loss, difference, curve, timeline);
    FitSurroundings undone = new FitSurroundings(studio, fitting, curve, timeline, status);
    drawing.surround(undone);
    studio
        .patternProperty()
        .addListener(
            (property, before, now) -> {
              if (!contents.isShowing() && !undone.isRestoring()) {
                fitting.draw(now);
              }
            });
    documents.follow(studio, fit);
    fit.settingsProperty()
        .addListener(
            (property, before, now) -> {
              boolean ofFile = contents.isShowing() || document.fileProperty().get().isPresent();
              if (!ofFile) {
                lastFit.keep(now);
              }
            });
    FitCommandLine made = new FitCommandLine(fit, studio, document, threads.files());
    FIT_PANELS.forEach(id -> exports.onAsked(id, made::making));
    ExportDialog dialog =
        new ExportDialog(
            () -> stage, context, new ExportMemory(preferences::text, preferences::put));
    exports.onOpen(dialog::open);
    pulse = new Pulse();
  }

  /** Takes what the background has reached, once a pulse. */
  private final class Pulse extends AnimationTimer {
    private long shown;

    @Override
    public void handle(long now) {
      fitting.onPulse();
      panels.onPulse();
      replaying.onPulse(now);
      documents.onPulse(now);
      workspaces.onPulse();
      if (workspaces.current() != pattern) {
        followed.onPulse();
      }
      if (now - shown > STATUS_INTERVAL) {
        shown = now;
        status.refresh();
      }
    }
  }

  private Optional<TimelineController.Scene> replayScene() {
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
    Scene scene =
        new Scene(view, preferences.number("width", WIDTH), preferences.number("height", HEIGHT));
    appearance.dress(scene);
    stage.titleProperty().bind(documents.model().titleProperty());
    documents.acceptDrops(scene);
    stage.setMinWidth(1180);
    stage.setMinHeight(680);
    stage.setScene(scene);
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          quit();
        });
    stage.show();
    pulse.start();
    appearance.followSystem();
    stage
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (focused) {
                appearance.followSystem();
              }
            });
    drawing.showGallery();
    fitting.start();
    pattern.focusCanvas();
    if (file.isEmpty()) {
      workspaces.showNamed(preferences.text(WORKSPACE, pattern.name()));
    } else {
      documents.controller().open(file.get());
    }
    // After the window is there, as recovery asks.
    Platform.runLater(
        () -> {
          if (file.isEmpty() && !documents.recover()) {
            trainWhenReady();
          }
        });
  }

  /** The first thing a newcomer sees is a pattern rising, not a form. */
  private void trainWhenReady() {
    fit.snapshotProperty()
        .subscribe(
            look -> {
              boolean untouched = !exampleShown && !documents.model().isModified();
              if (look.isPresent() && look.get().steps() == 0 && untouched) {
                exampleShown = true;
                documents.startExample(fitting::train);
              }
            });
  }

  FitModel fit() {
    return fit;
  }

  StudioModel studio() {
    return studio;
  }

  MarkedPoint marker() {
    return marker;
  }

  HeatmapModel loss() {
    return loss;
  }

  TimelineModel timeline() {
    return timeline;
  }

  FitController fitting() {
    return fitting;
  }

  Documents documents() {
    return documents;
  }

  SurfaceModel surface() {
    return surface;
  }

  private void close() {
    pulse.stop();
    documents.close();
    fitting.stop();
    workspaces.close();
    appearance.remember(preferences);
    preferences.put(WORKSPACE, workspaces.current().name());
    preferences.put("width", stage.getScene().getWidth());
    preferences.put("height", stage.getScene().getHeight());
    if (folder.get() != null) {
      preferences.put("folder", folder.get());
    }
    preferences.put("recent", documents.model().recent());
    preferences.save();
    threads.close();
  }

  @Override
  public void openPattern() {
    pattern.choosePattern();
  }

  @Override
  public void saveResults() {
    new ResultSaving(stage, folder, status, threads.files()).save(fit);
  }

  @Override
  public void exportFigure() {
    exports.open("");
  }

  @Override
  public void quit() {
    documents
        .controller()
        .close(
            () -> {
              close();
              stage.close();
            });
  }

  @Override
  public ObservableList<Path> recentExperiments() {
    return document.recent();
  }

  @Override
  public void newExperiment() {
    documents.controller().newExperiment();
  }

  @Override
  public void openExperiment() {
    documents.controller().open();
  }

  @Override
  public void openExperiment(Path file) {
    documents.controller().open(file);
  }

  @Override
  public void saveExperiment() {
    documents.controller().save();
  }

  @Override
  public void saveExperimentAs() {
    documents.controller().saveAs();
  }

  @Override
  public void paste() {
    drawing.paste(Clipboard.getSystemClipboard());
  }

  @Override
  public void toggleTheme() {
    appearance.toggleTheme();
  }

  @Override
  public void showPreferences() {
    new PreferencesDialog(stage, appearance).show();
  }

  @Override
  public void showAllPanels() {
    pattern.showAllPanels();
  }

  @Override
  public void showShortcuts() {
    HelpDialog.firstSteps(stage, view.menu());
  }

  @Override
  public void showAbout() {
    HelpDialog.about(stage, fit.backendProperty().get());
  }
}
