package org.lossatlas.app.shell;

import org.lossatlas.app.fit.FitController;
import org.lossatlas.app.fit.FitMemory;
import org.lossatlas.app.studio.StudioController;

/**
 * What follows from changes of the experiment: what is drawn goes to the fit, steps are kept for
 * undo, the document is modified, and settings are kept for the next start.
 */
final class ExperimentChanges {
  private final ShellModels models;
  private final StudioController drawing;
  private final FitController fitting;
  private final ExperimentContents contents;
  private final Documents documents;

  ExperimentChanges(
      ShellModels models,
      StudioController drawing,
      FitController fitting,
      ExperimentContents contents,
      Documents documents) {
    this.models = models;
    this.drawing = drawing;
    this.fitting = fitting;
    this.contents = contents;
    this.documents = documents;
  }

  /** From now on. */
  void follow(FitMemory lastFit, Workspaces workspaces, StatusBar status) {
    ExperimentSurroundings undone =
        new ExperimentSurroundings(
            models.studio(),
            drawing,
            fitting,
            models.curve(),
            models.timeline(),
            new UndoneWorkspaces(documents, contents, workspaces),
            status);
    drawing.surround(undone);
    documents.settleBy(undone::settle);
    models
        .studio()
        .patternProperty()
        .addListener(
            (property, before, now) -> {
              if (!contents.isShowing() && !undone.isRestoring()) {
                fitting.draw(now);
              }
            });
    models
        .studio()
        .remarkProperty()
        .addListener((property, before, now) -> now.ifPresent(status::inform));
    documents.follow(models.studio(), models.fit());
    keepSettings(lastFit);
  }

  /** Of what is no file, for the next start. */
  private void keepSettings(FitMemory lastFit) {
    models
        .fit()
        .settingsProperty()
        .addListener(
            (property, before, now) -> {
              boolean ofFile =
                  contents.isShowing() || models.document().fileProperty().get().isPresent();
              if (!ofFile) {
                lastFit.keep(now);
              }
            });
  }
}
