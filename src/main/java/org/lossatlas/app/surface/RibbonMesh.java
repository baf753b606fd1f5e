package org.lossatlas.app.surface;

import javafx.scene.paint.Color;
import javafx.scene.paint.PhongMaterial;
import javafx.scene.shape.CullFace;
import javafx.scene.shape.MeshView;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;
import org.lossatlas.figure.ColourMap;

/** Lines of a plane in the scene, all in one mesh. */
final class RibbonMesh {
  private static final float[] UP = {0, -1, 0};

  private final TriangleMesh mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
  private final MeshView view = new MeshView(mesh);
  private final PhongMaterial material = new PhongMaterial(Color.WHITE);

  RibbonMesh() {
    mesh.getNormals().setAll(UP);
    view.setMaterial(material);
    view.setCullFace(CullFace.NONE);
  }

  void show(Ribbons ribbons) {
    mesh.getFaces().clear();
    mesh.getPoints().setAll(ribbons.points());
    mesh.getTexCoords().setAll(ribbons.textureCoordinates());
    mesh.getFaces().setAll(ribbons.triangles());
  }

  /** Lines in the colours of their values. */
  void colour(ColourMap map) {
    material.setDiffuseMap(Palette.of(map));
  }

  MeshView view() {
    return view;
  }
}
