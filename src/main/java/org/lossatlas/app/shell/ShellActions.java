package org.lossatlas.app.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuBar;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.lossatlas.app.document.DocumentController;
import org.lossatlas.app.kit.Notices;
import org.lossatlas.app.kit.PanelExports;
import org.lossatlas.app.studio.StudioController;

/** What the menu's commands do, each in a line. */
final class ShellActions implements MenuActions {
  private final Stage stage;
  private final ShellModels models;
  private final StudioController drawing;
  private final DocumentController documents;
  private final PatternWorkspace pattern;
  private final PanelCommands panels;
  private final PanelExports exports;
  private final Appearance appearance;
  private final ResultSaving results;
  private final Runnable close;
  private final Workspaces workspaces;
  private final FirstSteps firstSteps;

  /**
   * The window that the commands work on.
   *
   * @param close closes it for good
   */
  record Window(Stage stage, Appearance appearance, Preferences memory, Runnable close) {}

  ShellActions(
      Window window,
      ShellModels models,
      StudioController drawing,
      DocumentController documents,
      PatternWorkspace pattern,
      Workspaces workspaces,
      Notices notices,
      PanelExports exports,
      ResultSaving results) {
    stage = window.stage();
    appearance = window.appearance();
    close = window.close();
    this.models = models;
    this.drawing = drawing;
    this.documents = documents;
    this.pattern = pattern;
    this.workspaces = workspaces;
    panels = new PanelCommands(workspaces, notices);
    this.exports = exports;
    this.results = results;
    firstSteps =
        new FirstSteps(
            steps(), workspaces.currentProperty().map(shown -> shown == pattern), window.memory());
  }

  private List<FirstSteps.Step> steps() {
    ExampleStroke stroke = new ExampleStroke(models.studio(), drawing);
    return List.of(
        new FirstSteps.Step(
            "draw",
            "Draw a stroke",
            "The surface follows the brush: a preview. Draw on; Ctrl+Z takes it back.",
            () -> onPattern(stroke::draw)),
        new FirstSteps.Step(
            "train",
            "Train",
            "RMSE falls until the surface is the pattern. F8 stops and keeps the best.",
            () -> onPattern(pattern.commands()::train)),
        new FirstSteps.Step(
            "export",
            "Export the figure as PDF",
            "Size, font and colours are yours; Save… writes the file.",
            () -> onPattern(() -> exports.open("loss-surface"))));
  }

  private void onPattern(Runnable action) {
    workspaces.show(pattern);
    action.run();
  }

  @Override
  public FirstSteps firstSteps() {
    return firstSteps;
  }

  @Override
  public void beginFirstSteps() {
    onPattern(firstSteps::begin);
  }

  @Override
  public void openPattern() {
    pattern.choosePattern();
  }

  @Override
  public void saveResults() {
    results.save(models.fit());
  }

  @Override
  public void exportFigure() {
    exports.open("");
  }

  @Override
  public void quit() {
    documents.close(close);
  }

  @Override
  public ObservableList<Path> recentExperiments() {
    return models.document().recent();
  }

  @Override
  public void newExperiment() {
    documents.newExperiment();
  }

  @Override
  public void openExperiment() {
    documents.open();
  }

  @Override
  public void openExperiment(Path file) {
    documents.open(file);
  }

  @Override
  public void saveExperiment() {
    documents.save();
  }

  @Override
  public void saveExperimentAs() {
    documents.saveAs();
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
  public PanelCommands panels() {
    return panels;
  }

  @Override
  public void showShortcuts(MenuBar menus) {
    HelpDialog.firstSteps(stage, menus);
  }

  @Override
  public void showAbout() {
    HelpDialog.about(stage, models.fit().backendProperty().get());
  }
}
