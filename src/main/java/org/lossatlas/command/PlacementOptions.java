package org.lossatlas.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lossatlas.file.BadInputException;
import org.lossatlas.fitting.Placement;
import org.lossatlas.fitting.Window;
import org.lossatlas.landscape.Range;
import org.lossatlas.network.Architecture;
import picocli.CommandLine.Option;

/** The options that say where in the network a pattern sits. */
final class PlacementOptions {
  @Option(
      names = "--layer",
      defaultValue = "1",
      paramLabel = "K",
      description =
          "The hidden layer whose biases carry the pattern; W_K is zero and layers below keep what"
              + " they had. Default: ${DEFAULT-VALUE}")
  int layer;

  @Option(
      names = "--units",
      paramLabel = "U,U,…",
      description = "Which of its units, from 1. Default: the first; all for random combinations")
  String units;

  @Option(
      names = "--combination",
      paramLabel = "units|random",
      description =
          "units: a direction is one unit's bias; random: orthonormal combinations of the units"
              + " drawn from --seed. Default: units, in the last of several hidden layers random")
  String combination;

  @Option(
      names = "--window",
      paramLabel = "A:B",
      description =
          "The biases at coordinate 0 and 1; of random combinations only B − A, the length of the"
              + " directions, counts. Default: what suits the activation")
  String window;

  /** What was asked for. */
  Placement of(Architecture shape, int dimensions, long seed) {
    Optional<Placement.Combination> mix =
        Optional.ofNullable(combination)
            .map(name -> Asked.option("--combination", () -> Placement.Combination.parse(name)));
    Placement.Asked asked = new Placement.Asked(layer, parsedUnits(), mix, parsedWindow(), seed);
    String subject = units != null ? "--units" : layer != 1 ? "--layer" : "--network";
    return Asked.option(subject, () -> Placement.of(shape, dimensions, asked));
  }

  private List<Integer> parsedUnits() {
    if (units == null) {
      return List.of();
    }
    if (!units.matches("\\d{1,7}(,\\d{1,7})*")) {
      throw new BadInputException("--units", "'" + units + "' must look like 1,2");
    }
    return Arrays.stream(units.split(",")).map(Integer::valueOf).toList();
  }

  private Optional<Window> parsedWindow() {
    return Optional.ofNullable(window)
        .map(
            text ->
                Asked.option(
                    "--window",
                    () -> {
                      Range range = Range.parse(text);
                      return new Window(range.from(), range.to() - range.from());
                    }));
  }

  /** Writes it down with its defaults filled in. */
  void describe(RunRecord record, Placement placement) {
    record.setting("layer", placement.layer());
    record.setting("units", units == null ? "default" : units);
    record.setting("combination", placement.combination().contractName());
    record.setting("window", window == null ? "default" : window);
    record.setting("direction-length", placement.size());
  }
}
