package org.lossatlas.figure.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigureFile;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Sheet;
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

  /** Replaces the file whole; the same arguments give the same bytes. */
  public void write(Path file, Figure figure, Sheet sheet, Provenance provenance)
      throws IOException {
    WholeFile.replace(file, out -> write(out, figure, sheet, provenance));
  }
}
