package org.lossatlas.app.surface;

import java.util.Optional;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;

/**
 * The surface in the scene: one mesh and one picture on it for the life of the panel, replaced in
 * place; triangles change only when the grid does.
 */
final class HeightMesh {
  /** Shade is in the picture already, so all points may have the same normal. */
  private static final float[] UP = {0, -1, 0};

  private final TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
  private final MeshView view = new MeshView(mesh);
  private final WritableImage picture = new WritableImage(Skin.SIDE, Skin.SIDE);
  private Optional<HeightGrid> shown = Optional.empty();

  HeightMesh() {
    PhongMaterial material = new PhongMaterial(Color.WHITE);
    material.setDiffuseMap(picture);
    mesh.getNormals().setAll(UP);
    view.setMaterial(material);
    view.setId("surface-mesh");
    // From low in front, the underside of a slope that falls away can be seen at the border.
    view.setCullFace(CullFace.NONE);
  }

  void show(HeightGrid grid) {
    if (shown.map(grid::hasPiecesOf).orElse(false)) {
      mesh.getPoints().setAll(grid.points());
    } else {
      mesh.getFaces().clear();
      mesh.getPoints().setAll(grid.points());
      mesh.getTexCoords().setAll(coordinates(grid));
      mesh.getFaces().setAll(grid.triangles());
    }
    shown = Optional.of(grid);
  }

  void wear(Skin skin) {
    picture
        .getPixelWriter()
        .setPixels(
            0,
            0,
            Skin.SIDE,
            Skin.SIDE,
            PixelFormat.getIntArgbInstance(),
            skin.pixels(),
            0,
            Skin.SIDE);
  }

  private static float[] coordinates(HeightGrid grid) {
    float[] coordinates = new float[2 * grid.columns() * grid.rows()];
    int next = 0;
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        coordinates[next++] = Skin.coordinate((double) column / Math.max(1, grid.columns() - 1));
        coordinates[next++] = Skin.coordinate((double) row / Math.max(1, grid.rows() - 1));
      }
    }
    return coordinates;
  }

  MeshView view() {
    return view;
  }
}
