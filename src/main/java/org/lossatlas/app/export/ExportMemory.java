package org.lossatlas.app.export;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import org.lossatlas.command.FigureArguments;
import org.lossatlas.figure.FigureStyle;
import org.lossatlas.figure.export.FigureFormat;

/**
 * The last choices, kept in the window's preferences as the options that they are on the command
 * line.
 *
 * @param read the text of a key, or the given default
 * @param write keeps a text
 */
public record ExportMemory(BinaryOperator<String> read, BiConsumer<String, String> write) {
  private static final String STYLE = "export-style";
  private static final String FORMAT = "export-format";
  private static final String BETWEEN = "\n";

  FigureStyle style() {
    String words = read.apply(STYLE, "");
    return words.isEmpty()
        ? FigureStyle.USUAL
        : FigureArguments.parse(List.of(words.split(BETWEEN, -1)));
  }

  FigureFormat format() {
    try {
      return FigureFormat.valueOf(read.apply(FORMAT, FigureFormat.PDF.name()));
    } catch (IllegalArgumentException outdated) {
      return FigureFormat.PDF;
    }
  }

  void keep(FigureStyle style, FigureFormat format) {
    write.accept(STYLE, String.join(BETWEEN, FigureArguments.style(style)));
    write.accept(FORMAT, format.name());
  }
}
