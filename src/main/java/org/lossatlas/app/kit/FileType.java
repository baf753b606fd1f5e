package org.lossatlas.app.kit;

import org.lossatlas.figure.export.FigureFormat;

/** What panels save. */
public enum FileType {
  PDF("PDF, vectors", "pdf"),
  SVG("SVG, vectors", "svg"),
  PNG("Picture", "png"),
  TEX("PGFPlots", "tex"),
  NPZ("NumPy arrays", "npz"),
  CSV("Table", "csv"),
  VTP("VTK mesh", "vtp"),
  OBJ("Mesh with colours", "obj"),
  STL("Mesh for printing", "stl");

  private final String description;
  private final String extension;

  FileType(String description, String extension) {
    this.description = description;
    this.extension = extension;
  }

  /** The same kind of file. */
  public static FileType of(FigureFormat format) {
    return valueOf(format.name());
  }

  public String description() {
    return description;
  }

  /** Without the dot. */
  public String extension() {
    return extension;
  }
}
