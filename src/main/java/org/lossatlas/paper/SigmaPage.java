package org.lossatlas.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Labels;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.figure.Series;
import org.lossatlas.file.NpyArray;
import org.lossatlas.fitting.FitError;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.fitting.ImplicitActivation;
import org.lossatlas.fitting.Ray;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Loss;
import org.lossatlas.study.Resampled;

/**
 * Fig. 3: the implicit activation σ of a loss and P(y), along the ray that is used and over two
 * outputs, and what it makes of a network that shows a heart where P(y) is even.
 *
 * @param marginal P(y)
 * @param range of the target
 * @param heart of as many classes
 */
public record SigmaPage(
    Loss loss, List<Double> marginal, double range, FittedOutputs heart, List<String> command)
    implements Page {
  private static final int POINTS = 161;
  private static final int SIDE = 81;

  /** How much of σ is drawn beyond the target's range, and below the ray's foot. */
  private static final double BEYOND = 1.6;

  private static final double ROUND_TRIP = 1e-6;

  /** Keeps its own lists. */
  public SigmaPage {
    marginal = List.copyOf(marginal);
    command = List.copyOf(command);
    Resampled.requireShares(marginal);
    if (!(range > 0 && range <= 1000)
        || marginal.size() < 2
        || heart.classes() != marginal.size()) {
      throw new IllegalArgumentException(
          "two or more classes, and a range above 0 and at most 1000 are needed");
    }
  }

  /** With a heart of its own. */
  public SigmaPage(Loss loss, List<Double> marginal, double range, List<String> command) {
    this(loss, marginal, range, new FittedOutputs(marginal.size()), command);
  }

  /** The same heart with another loss and another P(y) of as many classes. */
  public SigmaPage with(Loss newLoss, List<Double> newMarginal) {
    return new SigmaPage(newLoss, newMarginal, range, heart, commandOf(newLoss, newMarginal));
  }

  /** The command that makes the same for a target of range 1. */
  static List<String> commandOf(Loss loss, List<Double> marginal) {
    return List.of(
        "experiment",
        "sigma",
        "--loss",
        loss.contractName(),
        "--marginal",
        marginal.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  @Override
  public String name() {
    return "sigma";
  }

  @Override
  public String title() {
    return "Lemma 1 and Fig. 3: σ";
  }

  @Override
  public String statement() {
    return "The loss of a constant output p is σ(p) = Σ P(y) ℓ(p, y). Where σ rises along a ray"
        + " from its infimum, it has an inverse: any target within its range can be reached.";
  }

  @Override
  public String look() {
    return "a: σ along the ray; between the two level lines lies the target, and the part of the"
        + " ray below the curve there is what σ⁻¹ gives back. b: σ over two of the outputs, all"
        + " others as at the foot of the ray. c: a network that shows a heart for cross-entropy and"
        + " even P(y), under this loss and P(y): move the sliders, and the surface changes as σ"
        + " does.";
  }

  @Override
  public Shown run(RunControl control, Progress progress) {
    ImplicitActivation sigma =
        ImplicitActivation.ofClasses(
            loss, marginal.stream().mapToDouble(Double::doubleValue).toArray());
    Ray ray =
        Ray.reaching(sigma, range)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "σ cannot rise by "
                            + range
                            + " along any ray: the target's range cannot be"
                            + " reached"));
    ray.requireInvertible(range);
    double end = ray.inverse(range);
    double[] t = new double[POINTS];
    double[] s = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      t[i] = -0.6 * end + (BEYOND + 0.6) * end * i / (POINTS - 1);
      s[i] = ray.loss(t[i]);
    }
    double worst = 0;
    for (int i = 0; i <= 50; i++) {
      double height = range * i / 50;
      worst = Math.max(worst, Math.abs(ray.loss(ray.inverse(height)) - ray.infimum() - height));
    }
    Field plane = plane(sigma, ray, end);
    double[] surface = FittedPlane.losses(heart.outputs(control, progress), sigma);
    FitError error = FitError.between(surface, FittedOutputs.target());
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("t", NpyArray.ofDoubles(t, POINTS));
    arrays.put("sigma", NpyArray.ofDoubles(s, POINTS));
    arrays.put("plane", NpyArray.ofDoubles(plane.toArray(), plane.rows(), plane.columns()));
    arrays.put("surface", NpyArray.ofDoubles(surface, FittedOutputs.SIDE, FittedOutputs.SIDE));
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("infimum", ray.infimum());
    numbers.put("t_end", end);
    numbers.put("round_trip", worst);
    numbers.put("surface_rmse", error.rmse());
    Figure figure =
        new MultiplesFigure(
            List.of(line(ray, t, s, end), map(plane), heart(surface, error)), 2, true);
    return new Shown(
        Map.of(name(), figure),
        arrays,
        numbers,
        List.of(
            new Claim(
                String.format(
                    Locale.ROOT,
                    "σ rises from its infimum %.6f all along the ray; the target lies on t = 0 … %.3f",
                    ray.infimum(),
                    end),
                true),
            new Claim(
                String.format(Locale.ROOT, "σ(σ⁻¹(T)) differs from T by at most %.1e", worst),
                worst <= ROUND_TRIP * range)));
  }

  private Figure line(Ray ray, double[] t, double[] s, double end) {
    double low = ray.infimum();
    double high = low + range;
    List<Series> lines = new ArrayList<>();
    lines.add(Series.of("$σ(p* + t u)$", t, s));
    lines.add(Series.of("infimum", new double[] {t[0], t[POINTS - 1]}, new double[] {low, low}));
    lines.add(
        Series.of(
            "infimum + range of $T$",
            new double[] {t[0], end, end},
            new double[] {high, high, low}));
    return new LineFigure(
        "σ of " + loss.contractName() + " along the ray",
        Axis.linear("$t$"),
        Axis.linear("loss $σ$"),
        lines);
  }

  /** σ over the two outputs that the ray moves most. */
  private Field plane(ImplicitActivation sigma, Ray ray, double end) {
    int[] two = moved(ray.direction());
    double[] points = new double[SIDE];
    for (int i = 0; i < SIDE; i++) {
      points[i] = 1.2 * end * (2.0 * i / (SIDE - 1) - 1);
    }
    GridAxis axis = GridAxis.of(points);
    return Field.sample(
        axis,
        axis,
        (a, b) -> {
          double[] p = ray.origin();
          p[two[0]] += a;
          p[two[1]] += b;
          return sigma.value(p);
        });
  }

  private static int[] moved(double[] u) {
    int first = 0;
    for (int j = 1; j < u.length; j++) {
      first = Math.abs(u[j]) > Math.abs(u[first]) ? j : first;
    }
    return new int[] {first, first == 0 ? 1 : 0};
  }

  private static Figure heart(double[] surface, FitError error) {
    Field field = Field.square(FittedOutputs.SIDE, FittedOutputs.SIDE, surface);
    return HeatmapFigure.of(
        field,
        ColourScale.spanning(ColourMap.VIRIDIS, field),
        Labels.of(
            String.format(Locale.ROOT, "A heart under this P(y), RMSE %.3f", error.rmse()),
            "loss $L$"));
  }

  private static Figure map(Field plane) {
    return HeatmapFigure.of(
            plane,
            ColourScale.spanning(ColourMap.VIRIDIS, plane),
            new Labels(
                "σ over two outputs",
                "output along the ray, from $p*$",
                "another output, from $p*$",
                "loss $σ$"))
        .withContours();
  }
}
