package org.lossatlas.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.figure.Series;
import org.lossatlas.file.NpyArray;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.study.FigureFour;

/** Theorem 2 in one dimension: Fig. 4. */
public record FigureFourPage(FigureFour study, List<String> command) implements Page {
  private static final double PATTERN = 0.02;
  private static final double NEAR = 0.021;
  private static final double[] SHOWN = {0, 0.25, 0.5};

  /** Keeps its own list. */
  public FigureFourPage {
    command = List.copyOf(command);
  }

  @Override
  public String name() {
    return "theorem2";
  }

  @Override
  public String title() {
    return "Theorem 2 and Fig. 4";
  }

  @Override
  public String statement() {
    return "If only the columns of W₁ that belong to the pattern are zero, the network also sees x,"
        + " and can show any T with the global minimum of its loss where T is least.";
  }

  @Override
  public String look() {
    return "Left: the prediction for three h (T is even: −h looks the same); at h = 0.5 it lies on"
        + " the data, elsewhere it is raised by √T(h). Right: the loss along h lies on T, with"
        + " minima at ±0.5, where the network has learned the curve.";
  }

  @Override
  public Shown run(RunControl control, Progress progress) {
    FigureFour.Result result = study.run(control, progress);
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("pattern_error", result.patternError());
    numbers.put("prediction_error", result.predictionError());
    numbers.put("minimum_left", result.minimum(-1));
    numbers.put("minimum_right", result.minimum(1));
    int n = result.h().size();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    double[] h = doubles(result.h());
    double[] target = new double[n];
    double[] curve = new double[n];
    double[] all = new double[n * n];
    for (int i = 0; i < n; i++) {
      target[i] = FigureFour.target(h[i]);
      curve[i] = FigureFour.curve(h[i]);
      System.arraycopy(result.predictions().get(i), 0, all, i * n, n);
    }
    arrays.put("h", NpyArray.ofDoubles(h, n));
    arrays.put("x", NpyArray.ofDoubles(h, n));
    arrays.put("y", NpyArray.ofDoubles(curve, n));
    arrays.put("target", NpyArray.ofDoubles(target, n));
    arrays.put("loss", NpyArray.ofDoubles(doubles(result.loss()), n));
    arrays.put("prediction", NpyArray.ofDoubles(all, n, n));
    Figure figure =
        new MultiplesFigure(
            List.of(predictions(result, h, curve), pattern(result, h, target)), 2, true);
    return new Shown(Map.of("figure4", figure), arrays, numbers, claims(result));
  }

  private static List<Claim> claims(FigureFour.Result result) {
    return List.of(
        new Claim(
            String.format(Locale.ROOT, "largest error of the pattern %.4f", result.patternError()),
            result.patternError() <= PATTERN),
        new Claim(
            String.format(
                Locale.ROOT, "largest error of the prediction %.4f", result.predictionError()),
            Double.isFinite(result.predictionError())),
        new Claim(
            String.format(
                Locale.ROOT,
                "least loss at h = −%.2f and %.2f",
                -result.minimum(-1),
                result.minimum(1)),
            Math.abs(result.minimum(-1) + 0.5) <= NEAR
                && Math.abs(result.minimum(1) - 0.5) <= NEAR));
  }

  private static double[] doubles(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static LineFigure predictions(FigureFour.Result result, double[] x, double[] curve) {
    List<Series> lines = new ArrayList<>();
    lines.add(Series.of("data $y$", x, curve));
    for (double h : SHOWN) {
      int place = (int) Math.round((h + 1) / 2 * (x.length - 1));
      lines.add(
          Series.of(
              String.format(Locale.ROOT, "$h$ = %.2f", h), x, result.predictions().get(place)));
    }
    return new LineFigure("Predictions", Axis.linear("$x$"), Axis.linear("$f(h, x)$"), lines);
  }

  private static LineFigure pattern(FigureFour.Result result, double[] h, double[] target) {
    return new LineFigure(
        "Loss along h",
        Axis.linear("$h$"),
        Axis.linear("mean of $(f − y)²$"),
        List.of(Series.of("loss", h, doubles(result.loss())), Series.of("pattern $T$", h, target)));
  }
}
