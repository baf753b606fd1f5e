package org.lossatlas.command;

import org.lossatlas.fitting.FitOptions;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.PatternSource;
import picocli.CommandLine.Option;

/** The options of experiments that fit a plane pattern. */
final class PatternPageOptions {
  @Option(
      names = "--pattern",
      defaultValue = "heart",
      description = "As fit's PATTERN, a plane. Default: ${DEFAULT-VALUE}")
  String pattern;

  @Option(
      names = "--grid",
      defaultValue = "32",
      paramLabel = "G|GxH",
      description = "Points along α and β. Default: ${DEFAULT-VALUE}")
  String grid;

  @Option(
      names = "--seconds",
      defaultValue = "20",
      description = "Stop a fit after so many seconds. Default: ${DEFAULT-VALUE}")
  double seconds;

  @Option(
      names = "--rmse",
      defaultValue = "0.03",
      description = "Stop a fit at this root mean square error. Default: ${DEFAULT-VALUE}")
  double rmse;

  Pattern target(RunRecord record) {
    GridSize size = Asked.option("--grid", () -> GridSize.parse(grid));
    PatternSource source = PatternSource.resolve(pattern);
    source.files().forEach(record::input);
    return source.pattern(size.columns(), size.rows());
  }

  FitOptions options(long seed) {
    FitOptions options = FitOptions.DEFAULTS.withSeed(seed);
    FitOptions timed = Asked.option("--seconds", () -> options.withSeconds(seconds));
    return Asked.option("--rmse", () -> timed.withRmse(rmse));
  }

  void describe(RunRecord record) {
    record.setting("pattern", pattern);
    record.setting("grid", grid);
    record.setting("seconds", seconds);
    record.setting("rmse", rmse);
  }
}
