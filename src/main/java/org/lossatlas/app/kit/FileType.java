package org.lossatlas.app.kit;

/** What panels save. */
public enum FileType {
  PNG("Picture", "png"),
  NPZ("NumPy arrays", "npz"),
  CSV("Table", "csv");

  private final String description;
  private final String extension;

  FileType(String description, String extension) {
    this.description = description;
    this.extension = extension;
  }

  public String description() {
    return description;
  }

  /** Without the dot. */
  public String extension() {
    return extension;
  }
}
