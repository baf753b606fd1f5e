package org.lossatlas.app.surface;

import javafx.scene.layout.Region;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.figure.SurfaceFigure;

/** The surface without 3D hardware: the figure from the same side, painted anew when turned. */
final class SurfacePicture {
  private final SurfaceModel model;
  private final Picture<SurfaceFigure> picture;

  SurfacePicture(SurfaceModel model, PanelContext context) {
    this.model = model;
    picture = new Picture<>(context);
    model.figureProperty().addListener((property, before, now) -> show());
    model.azimuthProperty().addListener((property, before, now) -> show());
    model.elevationProperty().addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    model.surfaceFigure().ifPresent(picture::show);
  }

  Region node() {
    return picture;
  }
}
