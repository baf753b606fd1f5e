package org.lossatlas.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigureFile;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.RegionFigure;
import org.lossatlas.figure.Sheet;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.network.Activation;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.RegionKernel;
import org.lossatlas.study.WidthStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code experiment widths}: Fig. 5.5 of Nguyen's thesis as a table of seeds and widths. */
@Command(
    name = "widths",
    description =
        "One hidden layer of growing width from several seeds: into how many components"
            + " does a region fall? (Fig. 5.5 of Nguyen's thesis)",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class WidthsExperiment implements Callable<Integer> {
  private static final double CELL = 150;
  private static final int MOST_PANELS = 200;
  private static final int SIDE = 256;

  @Option(
      names = "--widths",
      defaultValue = "2,3,5,50",
      description = "Widths of the hidden layer. Default: ${DEFAULT-VALUE}")
  String widths;

  @Option(
      names = "--seeds",
      defaultValue = "5",
      description = "How many seeds, from 0 on. Default: ${DEFAULT-VALUE}")
  int seeds;

  @Option(
      names = "--activation",
      defaultValue = "leaky-relu:0.1",
      description = "Of the hidden layer. Default: ${DEFAULT-VALUE}")
  String activation;

  @Option(
      names = "--dataset",
      defaultValue = "islands",
      description = "A generated set or a file with two inputs. Default: ${DEFAULT-VALUE}")
  String dataset;

  @Option(
      names = "--samples",
      defaultValue = "600",
      description = "The first so many rows, or all. Default: ${DEFAULT-VALUE}")
  String samples;

  @Option(
      names = "--epochs",
      defaultValue = "300",
      description = "Of momentum SGD, the rate falling as a cosine. Default: ${DEFAULT-VALUE}")
  int epochs;

  @Option(
      names = "--learning-rate",
      defaultValue = "0.03",
      description = "Default: ${DEFAULT-VALUE}")
  double learningRate;

  @Option(names = "--batch", defaultValue = "20", description = "Default: ${DEFAULT-VALUE}")
  int batch;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord("experiment widths", spec.commandLine().getParseResult().originalArgs());
    Activation hidden = Asked.option("--activation", () -> Activation.parse(activation));
    WidthStudy study =
        Asked.option(
            "--widths",
            () -> new WidthStudy(parsed(widths), seeds, hidden, epochs, learningRate, batch));
    DataSet data = data();
    output.makeFolder();
    try (Interrupt interrupt = Interrupt.awaited()) {
      ProgressLine progress = new ProgressLine("widths", spec.commandLine().getErr());
      List<WidthStudy.Cell> cells =
          Asked.option(
              "--dataset", () -> study.run(data, interrupt.control(), progress, cell -> {}));
      progress.end();
      describe(record, data);
      write(output.folder(), cells, record.provenance());
      record.result("components", cells.stream().map(WidthStudy.Cell::components).toList());
      record.result("wrong", cells.stream().map(WidthStudy.Cell::wrong).toList());
      record.write(output.folder());
      print(cells);
    }
    return 0;
  }

  private DataSet data() {
    SampleCount count = Asked.option("--samples", () -> SampleCount.parse(samples));
    DataSet set = new DataSets(DataOptions.folder()).open(dataset, Split.TRAIN, count, output.seed);
    if (set.inputs() != 2) {
      throw new BadInputException(
          "--dataset", set.name() + " has " + set.inputs() + " inputs; two are needed");
    }
    return set;
  }

  private static List<Integer> parsed(String text) {
    if (!text.matches("[1-9]\\d{0,3}(,[1-9]\\d{0,3})*")) {
      throw new IllegalArgumentException("'" + text + "' must look like 2,3,5,50");
    }
    return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
  }

  /** A table: a line a width, the components for each seed with the errors in brackets. */
  private void print(List<WidthStudy.Cell> cells) {
    PrintWriter out = spec.commandLine().getOut();
    for (int width : parsed(widths)) {
      StringBuilder line = new StringBuilder("width " + width + ": ");
      int apart = 0;
      int done = 0;
      for (WidthStudy.Cell cell : cells) {
        if (cell.width() == width) {
          line.append(cell.components()).append(" (").append(cell.wrong()).append(") ");
          apart += cell.components() > 1 ? 1 : 0;
          done++;
        }
      }
      out.println(line + "disconnected=" + apart + "/" + done);
    }
    out.flush();
  }

  private static void write(Path folder, List<WidthStudy.Cell> cells, Provenance made)
      throws Exception {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    int n = cells.size();
    arrays.put("width", ints(cells.stream().mapToInt(WidthStudy.Cell::width).toArray(), n));
    arrays.put("seed", ints(cells.stream().mapToInt(WidthStudy.Cell::seed).toArray(), n));
    arrays.put(
        "components", ints(cells.stream().mapToInt(WidthStudy.Cell::components).toArray(), n));
    arrays.put("wrong", ints(cells.stream().mapToInt(WidthStudy.Cell::wrong).toArray(), n));
    NpzFile.write(folder.resolve("widths.npz"), arrays);
    List<Figure> panels = new ArrayList<>();
    for (WidthStudy.Cell cell : cells.subList(0, Math.min(MOST_PANELS, n))) {
      panels.add(panel(cell));
    }
    if (panels.isEmpty()) {
      return;
    }
    long columns = cells.stream().filter(cell -> cell.width() == cells.get(0).width()).count();
    int rows = (int) ((panels.size() + columns - 1) / columns);
    FigureFile.png(
        folder.resolve("widths.png"),
        new MultiplesFigure(panels, (int) columns, false),
        Sheet.paper(CELL * columns, (CELL + 10) * rows),
        made.texts());
  }

  private static NpyArray ints(int[] values, int count) {
    return NpyArray.ofInts(values, count);
  }

  private static Figure panel(WidthStudy.Cell cell) {
    String title =
        String.format(
            Locale.ROOT,
            "n₁ = %d, seed %d: %d (%d wrong)",
            cell.width(),
            cell.seed(),
            cell.components(),
            cell.wrong());
    return RegionFigure.of(title, new RegionKernel(cell.network()).map(InputWindow.around(5, SIDE)))
        .withoutLegend();
  }

  private void describe(RunRecord record, DataSet data) {
    record.setting("widths", widths);
    record.setting("seeds", seeds);
    record.setting("activation", activation);
    record.setting("dataset", dataset);
    record.setting("samples", samples);
    record.setting("epochs", epochs);
    record.setting("learning-rate", learningRate);
    record.setting("batch", batch);
    record.setting("seed", output.seed);
    record.setting("out", output.out);
    data.files().forEach(record::input);
  }
}
