package org.lossatlas.figure.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lossatlas.figure.FieldFigure;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigureFile;
import org.lossatlas.figure.IsosurfaceFigure;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Sheet;
import org.lossatlas.file.NpzFile;
import org.lossatlas.file.WholeFile;

/** The kinds of file that a figure can be written as, by the file's suffix. */
public enum FigureFormat {
  PDF("PDF, vectors") {
    @Override
    void write(OutputStream out, Figure figure, Sheet sheet, Provenance provenance)
        throws IOException {
      PdfFile.write(out, figure, sheet, provenance);
    }
  },
  SVG("SVG, vectors") {
    @Override
    void write(OutputStream out, Figure figure, Sheet sheet, Provenance provenance)
        throws IOException {
      SvgFile.write(out, figure, sheet, provenance);
    }
  },
  PNG("PNG picture") {
    @Override
    void write(OutputStream out, Figure figure, Sheet sheet, Provenance provenance)
        throws IOException {
      FigureFile.png(out, figure, sheet, provenance.texts());
    }
  },
  TEX("PGFPlots, with its data") {
    @Override
    public boolean takes(Figure figure) {
      return TexFile.takes(figure);
    }

    @Override
    void write(OutputStream out, Figure figure, Sheet sheet, Provenance provenance)
        throws IOException {
      TexFile.write(out, figure, sheet, provenance);
    }
  },
  CSV("Table") {
    @Override
    public boolean takes(Figure figure) {
      return figure instanceof FieldFigure || figure instanceof LineFigure;
    }

    @Override
    void write(OutputStream out, Figure figure, Sheet sheet, Provenance provenance)
        throws IOException {
      if (figure instanceof LineFigure lines) {
        Tables.csv(out, lines);
      } else {
        Tables.csv(out, (FieldFigure) figure);
      }
    }
  },
  NPZ("NumPy arrays") {
    @Override
    public boolean takes(Figure figure) {
      return figure instanceof FieldFigure || figure instanceof LineFigure;
    }

    @Override
    void write(OutputStream out, Figure figure, Sheet sheet, Provenance provenance)
        throws IOException {
      NpzFile.write(
          out,
          figure instanceof LineFigure lines
              ? Tables.arrays(lines)
              : Tables.arrays((FieldFigure) figure));
    }
  },
  VTP("VTK mesh for ParaView") {
    @Override
    public boolean takes(Figure figure) {
      return figure instanceof FieldFigure || figure instanceof IsosurfaceFigure;
    }

    @Override
    void write(OutputStream out, Figure figure, Sheet sheet, Provenance provenance)
        throws IOException {
      MeshFiles.vtp(out, figure, provenance);
    }
  },
  OBJ("Mesh with colours") {
    @Override
    public boolean takes(Figure figure) {
      return figure instanceof FieldFigure || figure instanceof IsosurfaceFigure;
    }

    @Override
    void write(OutputStream out, Figure figure, Sheet sheet, Provenance provenance)
        throws IOException {
      MeshFiles.obj(out, figure, provenance);
    }
  },
  STL("Mesh for printing") {
    @Override
    public boolean takes(Figure figure) {
      return figure instanceof FieldFigure || figure instanceof IsosurfaceFigure;
    }

    @Override
    void write(OutputStream out, Figure figure, Sheet sheet, Provenance provenance)
        throws IOException {
      MeshFiles.stl(out, figure, provenance);
    }
  };

  private final String description;

  FigureFormat(String description) {
    this.description = description;
  }

  abstract void write(OutputStream out, Figure figure, Sheet sheet, Provenance provenance)
      throws IOException;

  /** The format of a file with this name; empty if its suffix is none of them. */
  public static Optional<FigureFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(format -> name.endsWith("." + format.suffix())).findFirst();
  }

  /** Without the dot. */
  public String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String description() {
    return description;
  }

  /** Whether figures of this kind can be written so: meshes are of fields, tables of one panel. */
  public boolean takes(Figure figure) {
    return true;
  }

  /**
   * Replaces the file whole; the same arguments give the same bytes.
   *
   * @throws IllegalArgumentException if the format does not take the figure
   */
  public void write(Path file, Figure figure, Sheet sheet, Provenance provenance)
      throws IOException {
    if (!takes(figure)) {
      throw new IllegalArgumentException("a ." + suffix() + " file cannot hold this figure");
    }
    WholeFile.replace(file, out -> write(out, figure, sheet, provenance));
  }
}
