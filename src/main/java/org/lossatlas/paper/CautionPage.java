package org.lossatlas.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FitFigures;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Labels;
import org.lossatlas.figure.Marker;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.file.NpyArray;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.SliceValues;
import org.lossatlas.study.Caution;
import org.lossatlas.study.Rise;

/** What a landscape does not say: the same classifier, flat or of any shape. */
public record CautionPage(Caution study, List<String> command) implements Page {
  /** The same function but for rounding in sums of some hundred terms. */
  private static final double SAME = 1e-6;

  /** Of the distance across the plane. */
  private static final double RADIUS = 0.25;

  /** Keeps its own list. */
  public CautionPage {
    command = List.copyOf(command);
  }

  @Override
  public String name() {
    return "caution";
  }

  @Override
  public String title() {
    return "The caution";
  }

  @Override
  public String statement() {
    return "A landscape in a plane says little about the function: the same classifier can stand in"
        + " a flat plane or in a skull.";
  }

  @Override
  public String look() {
    return "The first two surfaces, one flat, one as chosen, belong to networks that give the same"
        + " answers to every image at the marked point; only weights that do nothing there differ."
        + " How far the loss rises within a quarter of the plane stands above each. The third is"
        + " the usual random plane through the classifier itself.";
  }

  @Override
  public Shown run(RunControl control, Progress progress) {
    Caution.Result result = study.run(control, progress);
    int width = study.target().width();
    int height = study.target().height();
    Field before = Field.square(width, height, result.beforePlane().losses());
    Field after = Field.square(width, height, result.afterPlane().losses());
    double[] random = result.randomPlane().losses();
    int side = (int) Math.sqrt(random.length);
    Rise flat = sharpness(result.beforePlane(), result, result.beforeAt().loss());
    Rise shaped = sharpness(result.afterPlane(), result, result.afterAt().loss());
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("accuracy_before", result.beforeAt().accuracy());
    numbers.put("accuracy_after", result.afterAt().accuracy());
    numbers.put("loss_before", result.beforeAt().loss());
    numbers.put("loss_after", result.afterAt().loss());
    numbers.put("apart", result.apart());
    numbers.put("sharpness_before", flat.max());
    numbers.put("sharpness_after", shaped.max());
    numbers.put("mean_rise_before", flat.mean());
    numbers.put("mean_rise_after", shaped.mean());
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("target", NpyArray.ofDoubles(study.target().toArray(), height, width));
    arrays.put("before", NpyArray.ofDoubles(before.toArray(), height, width));
    arrays.put("after", NpyArray.ofDoubles(after.toArray(), height, width));
    arrays.put("random", NpyArray.ofDoubles(random, side, side));
    arrays.put("point", NpyArray.ofDoubles(new double[] {result.alpha(), result.beta()}, 2));
    double low = Math.min(before.min(), after.min());
    double high = after.max();
    Figure figure =
        new MultiplesFigure(
            List.of(
                marked(
                    Fields.between(low, high, named("Before", flat), "loss $L$", before), result),
                marked(
                    Fields.between(low, high, named("After", shaped), "loss $L$", after), result),
                random(random, side),
                Fields.own(
                    ColourMap.GREY, "Target", "target $T$", FitFigures.field(study.target()))),
            2,
            false);
    return new Shown(Map.of(name(), figure), arrays, numbers, claims(result, flat, shaped));
  }

  private static String named(String when, Rise rise) {
    return String.format(Locale.ROOT, "%s: rises by %.2g at most", when, rise.max());
  }

  private static HeatmapFigure marked(HeatmapFigure figure, Caution.Result result) {
    return figure.withMarker(new Marker(result.alpha(), result.beta()));
  }

  private static Figure random(double[] loss, int side) {
    double[] axis = new double[side];
    for (int i = 0; i < side; i++) {
      axis[i] = 2.0 * i / (side - 1) - 1;
    }
    Field field = Field.of(axis, axis, loss);
    return HeatmapFigure.of(
        field,
        ColourScale.spanning(ColourMap.VIRIDIS, field),
        Labels.of("The classifier, random plane", "loss $L$"));
  }

  private Rise sharpness(SliceValues plane, Caution.Result result, double atPoint) {
    int width = study.target().width();
    return Rise.of(
        plane.losses(),
        width,
        result.alpha() * (width - 1),
        result.beta() * (study.target().height() - 1),
        RADIUS * (width - 1),
        atPoint);
  }

  private static List<Claim> claims(Caution.Result result, Rise flat, Rise shaped) {
    return List.of(
        new Claim(
            String.format(
                Locale.ROOT,
                "the outputs of the two differ by at most %.1e on the data",
                result.apart()),
            result.apart() <= SAME),
        new Claim(
            String.format(
                Locale.ROOT,
                "both name %.1f %% of the images (the classifier by itself %.1f %%)",
                100 * result.afterAt().accuracy(),
                100 * result.trainedAccuracy()),
            result.afterAt().accuracy() == result.beforeAt().accuracy()),
        new Claim(
            String.format(
                Locale.ROOT,
                "within a quarter of the plane the loss rises by at most %.3g before and %.3g after",
                flat.max(),
                shaped.max()),
            shaped.max() > 100 * flat.max() + 0.1));
  }
}
