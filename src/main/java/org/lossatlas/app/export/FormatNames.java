package org.lossatlas.app.export;

import java.util.Optional;
import javafx.util.StringConverter;
import org.lossatlas.figure.export.FigureFormat;

/** Kinds of file as the dialog lists them: PDF, vectors (.pdf). */
final class FormatNames extends StringConverter<FigureFormat> {
  @Override
  public String toString(FigureFormat format) {
    return Optional.ofNullable(format)
        .map(one -> one.description() + " (." + one.suffix() + ")")
        .orElse("");
  }

  @Override
  public FigureFormat fromString(String name) {
    throw new UnsupportedOperationException("the list cannot be typed into");
  }
}
