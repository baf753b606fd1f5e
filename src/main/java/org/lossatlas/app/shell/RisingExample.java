package org.lossatlas.app.shell;

import org.lossatlas.app.fit.FitController;
import org.lossatlas.app.fit.FitModel;

/** The first thing that is seen is a pattern rising, not a form: the fit is trained by itself. */
final class RisingExample {
  private final FitModel fit;
  private final FitController fitting;
  private final Documents documents;
  private boolean shown;

  RisingExample(FitModel fit, FitController fitting, Documents documents) {
    this.fit = fit;
    this.fitting = fitting;
    this.documents = documents;
  }

  /** Trains as soon as the data is read, unless the user was faster. */
  void rise() {
    fit.snapshotProperty()
        .subscribe(
            look -> {
              boolean untouched = !shown && !documents.model().isModified();
              if (look.isPresent() && look.get().steps() == 0 && untouched) {
                shown = true;
                documents.startExample(fitting::train);
              }
            });
  }
}
