package org.lossatlas.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FitFigures;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.file.NpyArray;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.study.TransferStudy;
import org.lossatlas.study.TransferStudy.Seen;

/**
 * Observation 1: transfer.
 *
 * @param command what makes the same from a shell
 */
public record TransferPage(TransferStudy study, List<String> command) implements Page {
  /** Equal P(y) gives equal errors but for the order of sums. */
  private static final double EQUAL = 1e-6;

  private static final double PREDICTED = 1e-4;

  /** Keeps its own list. */
  public TransferPage {
    command = List.copyOf(command);
  }

  @Override
  public String name() {
    return "transfer";
  }

  @Override
  public String title() {
    return "Observation 1: transfer";
  }

  @Override
  public String statement() {
    return "With W₁ = 0 the network never sees x. Its loss is σ(p), which knows the data by P(y)"
        + " alone: the same θ shows the same pattern on every data set with the same P(y).";
  }

  @Override
  public String look() {
    return "All surfaces have one colour scale. Those with the P(y) of the training data are the"
        + " same to the last digits, though the pictures are of clothes; with another P(y) the"
        + " pattern breaks, and σ predicts how: the last two panels are equal.";
  }

  @Override
  public Shown run(RunControl control, Progress progress) {
    TransferStudy.Result result = study.run(control, progress);
    Map<String, Object> numbers = new LinkedHashMap<>();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    List<Pattern> measured = result.seen().stream().map(Seen::measured).toList();
    List<Figure> panels = new ArrayList<>();
    panels.add(
        Fields.own(ColourMap.GREY, "Target", "target $T$", FitFigures.field(study.target())));
    arrays.put("target", values(study.target()));
    double trainError = result.fit().best().error().rmse();
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < result.seen().size(); i++) {
      Seen seen = result.seen().get(i);
      trainError = i == 0 ? seen.error().rmse() : trainError;
      panels.add(panel(titled(seen), seen.measured(), measured));
      arrays.put("measured" + i, values(seen.measured()));
      arrays.put("predicted" + i, values(seen.predicted()));
      numbers.put("name" + i, seen.name());
      numbers.put("rmse" + i, seen.error().rmse());
      numbers.put("offset" + i, seen.error().offset());
      numbers.put("difference" + i, seen.worst());
      claims.add(i == 0 ? fitted(seen) : seen.samePriors() ? same(seen, trainError) : other(seen));
      if (!seen.samePriors()) {
        panels.add(panel("σ predicts", seen.predicted(), measured));
      }
    }
    return new Shown(
        Map.of("transfer", new MultiplesFigure(panels, 3, false)), arrays, numbers, claims);
  }

  private static String titled(Seen seen) {
    return String.format(Locale.ROOT, "%s: RMSE %.4f", seen.name(), seen.error().rmse());
  }

  private static Figure panel(String title, Pattern surface, List<Pattern> all) {
    return Fields.between(
        Fields.min(all), Fields.max(all), title, "loss $L$", FitFigures.field(surface));
  }

  private static NpyArray values(Pattern pattern) {
    return NpyArray.ofDoubles(pattern.toArray(), pattern.height(), pattern.width());
  }

  private Claim fitted(Seen seen) {
    return new Claim(
        String.format(Locale.ROOT, "%s: RMSE %.6f", seen.name(), seen.error().rmse()),
        seen.error().rmse() <= 2 * study.options().rmse());
  }

  private static Claim same(Seen seen, double trainError) {
    double difference = Math.abs(seen.error().rmse() - trainError);
    return new Claim(
        String.format(
            Locale.ROOT,
            "%s: RMSE %.6f, %s that on the training data",
            seen.name(),
            seen.error().rmse(),
            difference == 0 ? "exactly" : String.format(Locale.ROOT, "%.1e from", difference)),
        difference <= EQUAL);
  }

  private static Claim other(Seen seen) {
    return new Claim(
        String.format(
            Locale.ROOT,
            "%s: RMSE %.4f; measured and predicted differ by at most %.1e",
            seen.name(),
            seen.error().rmse(),
            seen.worst()),
        seen.worst() <= PREDICTED);
  }
}
