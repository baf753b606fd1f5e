package org.lossatlas.app.surface;

import java.util.Optional;
import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;
import org.lossatlas.figure.ColourMap;

/**
 * The surface in the scene: one mesh for the life of the panel, whose numbers are replaced in
 * place; its triangles change only when the grid does.
 */
final class HeightMesh {
  private final TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
  private final MeshView view = new MeshView(mesh);
  private final PhongMaterial material = new PhongMaterial(Color.WHITE);
  private Optional<HeightGrid> shown = Optional.empty();
  private Optional<ColourMap> map = Optional.empty();

  HeightMesh() {
    view.setMaterial(material);
    view.setId("surface-mesh");
    // From low in front, the underside of a slope that falls away can be seen at the border.
    view.setCullFace(CullFace.NONE);
  }

  void show(HeightGrid grid, ColourMap colours) {
    if (!map.equals(Optional.of(colours))) {
      map = Optional.of(colours);
      material.setDiffuseMap(Palette.of(colours));
    }
    boolean same = shown.map(grid::hasPiecesOf).orElse(false);
    if (!same) {
      mesh.getFaces().clear();
    }
    mesh.getPoints().setAll(grid.points());
    mesh.getNormals().setAll(grid.normals());
    mesh.getTexCoords().setAll(grid.colours());
    if (!same) {
      mesh.getFaces().setAll(grid.triangles());
    }
    shown = Optional.of(grid);
  }

  MeshView view() {
    return view;
  }
}
