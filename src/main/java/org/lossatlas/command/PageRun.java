package org.lossatlas.command;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.file.NpzFile;
import org.lossatlas.paper.Claim;
import org.lossatlas.paper.Page;
import org.lossatlas.paper.Shown;
import picocli.CommandLine.Model.CommandSpec;

/** Runs a page of the paper from the command line: progress, files, claims, last line. */
final class PageRun {
  /** Of a panel, in points. */
  private static final double CELL = 240;

  private static final double WIDE = 420;

  private final CommandSpec spec;
  private final OutputOptions output;
  private final RunRecord record;

  PageRun(CommandSpec spec, OutputOptions output, RunRecord record) {
    this.spec = spec;
    this.output = output;
    this.record = record;
  }

  /**
   * Runs and writes; what does not fit together is refused before anything is written.
   *
   * @param files further files of this page
   */
  int run(Page page, Files files) throws Exception {
    output.makeFolder();
    try (Interrupt interrupt = Interrupt.awaited()) {
      ProgressLine progress = new ProgressLine(page.name(), spec.commandLine().getErr());
      Shown shown = page.run(interrupt.control(), progress);
      progress.end();
      record.setting("seed", output.seed);
      record.setting("out", output.out);
      ExperimentFigures figures = new ExperimentFigures(output.folder(), record.provenance());
      for (Map.Entry<String, Figure> figure : shown.figures().entrySet()) {
        write(figures, figure.getKey(), figure.getValue());
      }
      NpzFile.write(output.folder().resolve(page.name() + ".npz"), shown.arrays());
      files.write(shown);
      shown.numbers().forEach(record::result);
      record.result("holds", shown.holds());
      record.write(output.folder());
      print(shown);
    }
    return 0;
  }

  /** Writes what only one page has. */
  @FunctionalInterface
  interface Files {
    void write(Shown shown) throws IOException;
  }

  private static void write(ExperimentFigures figures, String name, Figure figure)
      throws IOException {
    if (figure instanceof MultiplesFigure many) {
      int columns = Math.min(many.columns(), many.panels().size());
      int rows = (many.panels().size() + columns - 1) / columns;
      double cell = columns == 2 ? WIDE : CELL;
      figures.write(name, figure, cell * columns, 0.8 * cell * rows);
    } else {
      figures.write(name, figure, WIDE, 0.75 * WIDE);
    }
  }

  private void print(Shown shown) {
    var out = spec.commandLine().getOut();
    for (Claim claim : shown.claims()) {
      out.println((claim.holds() ? "holds: " : "does not hold: ") + claim.text());
    }
    out.println(
        shown.numbers().entrySet().stream()
            .map(number -> number.getKey() + "=" + text(number.getValue()))
            .collect(Collectors.joining(" ")));
    out.flush();
  }

  private static String text(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.10g", number)
        : String.valueOf(value).replace(' ', '-');
  }
}
