package org.lossatlas.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.file.BadInputException;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.Components;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.LabelRaster;
import org.lossatlas.regions.PlaneChoice;
import org.lossatlas.regions.Preset;
import org.lossatlas.regions.RegionKernel;
import org.lossatlas.regions.ThinParts;
import org.lossatlas.regions.WidthTheorem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code regions}: the decision regions of a network with two inputs, or on a plane of them. */
@Command(
    name = "regions",
    description =
        "Decision regions of a network with two inputs (or on a plane through three samples), and"
            + " how many components each has.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RegionsCommand implements Callable<Integer> {
  private static final String DEFAULT_WIDTHS = "2-8-8-2";
  private static final double DEFAULT_REACH = 4;

  @Mixin NetworkOptions network = new NetworkOptions();

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description =
          "In place of --network, a counterexample about width: not-pyramidal (Eq. 5.3 of Nguyen's"
              + " thesis), relu (Eq. 5.5) or low-rank (Eq. 5.4)")
  String preset;

  @Option(
      names = "--playground",
      description =
          "Of the .atlas file that --network names, the network of the workspace Regions in place of"
              + " the one at the marker")
  boolean playground;

  @Mixin DataOptions data = new DataOptions();

  @Option(
      names = "--through",
      paramLabel = "I,J,K",
      description =
          "For more than two inputs: the plane through rows I, J and K (from 0) of --dataset")
  String through;

  @Option(
      names = "--along",
      paramLabel = "PLANE",
      description =
          "For more than two inputs: the plane from a row along directions, \"pca at 0\", \"random 1 at"
              + " 0\" (a seed) or \"inputs 3,5 at 0\"; or \"classes\", through three classes' first samples")
  String along;

  @Mixin WindowOptions shown = new WindowOptions();
  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record = new RunRecord("regions", spec.commandLine().getParseResult().originalArgs());
    Optional<DataSet> set = isGiven("--dataset") ? Optional.of(data.open(output.seed)) : none();
    RegionsSubject subject = subject(set);
    RegionKernel kernel = Asked.option("--network", () -> new RegionKernel(subject.inPlane()));
    InputWindow window = shown.window(subject.part());
    output.makeFolder();
    try (Interrupt interrupt = Interrupt.awaited()) {
      PrintWriter err = spec.commandLine().getErr();
      ProgressLine progress = new ProgressLine("regions", err);
      LabelRaster labels = kernel.labels(window, interrupt.control(), progress);
      Components components = Components.of(labels);
      Components joined =
          ThinParts.joined(subject.inPlane(), labels, components, interrupt.control());
      describe(record, subject, window, set);
      RegionsResults results = new RegionsResults(output.folder(), subject, kernel);
      results.write(labels, components, joined, record.provenance());
      results.describe(record, components, joined);
      record.write(output.folder());
      report(components, joined, err);
    }
    return 0;
  }

  private static Optional<DataSet> none() {
    return Optional.empty();
  }

  private boolean isGiven(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  private RegionsSubject subject(Optional<DataSet> set) {
    if (preset != null && playground) {
      throw new BadInputException("--playground", "names a network, and so does --preset; give one");
    }
    if (preset != null && network.network != null) {
      throw new BadInputException("--preset", "names a network, and so does --network; give one");
    }
    if (preset != null && isGiven("--activation")) {
      throw new BadInputException("--preset", "brings its own activation; leave --activation out");
    }
    RegionsSubject whole =
        RegionsSubject.plain(
            network(set),
            preset == null ? InputWindow.around(DEFAULT_REACH, 2) : preset().window(2),
            set);
    if (through != null && along != null) {
      throw new BadInputException("--along", "names a plane, and so does --through; give one");
    }
    if (through != null) {
      return whole.on("--through", RegionsSubject.through(through));
    }
    return along == null
        ? whole
        : whole.on("--along", Asked.option("--along", () -> PlaneChoice.parse(along)));
  }

  private Parameters network(Optional<DataSet> set) {
    if (preset != null) {
      return preset().network();
    }
    return playground ? network.playground() : network.alone(widths(set), output.seed);
  }

  private static String widths(Optional<DataSet> set) {
    return set.map(data -> data.inputs() + "-8-8-" + data.targets().outputs())
        .orElse(DEFAULT_WIDTHS);
  }

  private Preset preset() {
    return Preset.named(preset)
        .orElseThrow(
            () ->
                new BadInputException(
                    "--preset",
                    "'" + preset + "' is none; it must be one of not-pyramidal, relu, low-rank"));
  }

  /** One line a class on standard output; what the border cuts is said beside it. */
  private void report(Components components, Components joined, PrintWriter err) {
    PrintWriter out = spec.commandLine().getOut();
    int[] counts = components.perClass();
    for (int label = 0; label < counts.length; label++) {
      out.println("class " + label + ": " + counts[label] + " components");
    }
    out.flush();
    for (int label = 0; label < counts.length; label++) {
      int cut = joined.count(label).cut();
      if (cut > 1) {
        err.println(
            "class "
                + label
                + ": "
                + cut
                + " of the components are cut by the window's border and may meet outside");
      }
    }
    String thin = ThinParts.describe(components, joined);
    if (!thin.isEmpty()) {
      err.println(thin);
    }
    err.flush();
  }

  private void describe(
      RunRecord record, RegionsSubject subject, InputWindow window, Optional<DataSet> set) {
    if (preset != null) {
      record.setting("preset", preset);
    }
    network.describe(record);
    if (playground) {
      record.setting("playground", true);
    }
    record.setting("network", subject.network().architecture().describeWidths());
    record.setting("activation", subject.network().architecture().activation().name());
    if (set.isPresent()) {
      record.setting("dataset", data.dataset);
      record.setting("split", data.split);
      record.setting("samples", data.samples);
      set.get().files().forEach(record::input);
    }
    if (through != null) {
      record.setting("through", through);
    }
    if (along != null) {
      record.setting("along", along);
    }
    record.setting(
        "range",
        window.x().from()
            + ":"
            + window.x().to()
            + ","
            + window.y().from()
            + ":"
            + window.y().to());
    record.setting("grid", window.columns() + "x" + window.rows());
    record.setting("seed", output.seed);
    record.setting("out", output.out);
    network.file().ifPresent(record::input);
    record.result("theorem", WidthTheorem.of(subject.network()).sentence());
  }
}
