package org.lossatlas.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FitFigures;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Labels;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.figure.Series;
import org.lossatlas.file.NpyArray;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.SliceValues;
import org.lossatlas.study.CellGoal;
import org.lossatlas.study.MultiPoint;

/** Skorokhodov and Burtsev's multi-point optimisation beside the construction. */
public record MultiPointPage(MultiPoint study, List<String> command) implements Page {
  /** At which the construction beside the search ends: cells are told apart long before. */
  public static final double ROUGH = 0.1;

  private static final double OVERLAP = 0.9;

  /** Of the range from black to white. */
  private static final double GREY = 0.1;

  /** Keeps its own list. */
  public MultiPointPage {
    command = List.copyOf(command);
  }

  @Override
  public String name() {
    return "multi-point";
  }

  @Override
  public String title() {
    return "Multi-point optimisation";
  }

  @Override
  public String statement() {
    return "Before the theorem there was a search: three points' worth of parameters are trained on"
        + " real data, nothing zeroed, until the loss is low at the good cells of a drawing and"
        + " high at the bad ones.";
  }

  @Override
  public String look() {
    return "The learnt surfaces on train and test data beside the constructed one: the search"
        + " separates the cells, the construction also gives them the right height, in less time.";
  }

  @Override
  public Shown run(RunControl control, Progress progress) {
    MultiPoint.Result result = study.run(control, progress);
    int width = study.target().width();
    int height = study.target().height();
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("steps", result.steps());
    numbers.put("seconds", result.seconds());
    numbers.put("threshold", result.threshold());
    numbers.put("iou_train", result.trainOverlap());
    numbers.put("iou_test", result.testOverlap());
    numbers.put("grey_rmse_train", study.greyError(result.train()));
    numbers.put("grey_rmse_test", study.greyError(result.test()));
    numbers.put("constructive_iou", result.constructiveOverlap());
    numbers.put("constructive_seconds", result.constructiveFit().best().seconds());
    numbers.put("constructive_rmse", result.constructiveFit().best().error().rmse());
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("target", NpyArray.ofDoubles(study.target().toArray(), height, width));
    arrays.put("train", NpyArray.ofDoubles(result.train().losses(), height, width));
    arrays.put("test", NpyArray.ofDoubles(result.test().losses(), height, width));
    arrays.put(
        "constructive", NpyArray.ofDoubles(result.constructiveSurface().toArray(), height, width));
    double top = Math.max(result.train().max(), result.test().max());
    Figure figure =
        new MultiplesFigure(
            List.of(
                HeatmapFigure.of(
                    field(study.target().toArray()),
                    ColourScale.linear(ColourMap.GREY, 0, 1),
                    new Labels(
                        study.goal() == CellGoal.GREY ? "Drawing" : "Drawing: black is good",
                        "$α₁$",
                        "$α₂$",
                        "target $T$")),
                surface("Learnt, train", result.train(), top),
                surface("Learnt, test", result.test(), top),
                low(result),
                Fields.own(
                    ColourMap.VIRIDIS,
                    "Constructed, train",
                    "loss $L$",
                    FitFigures.field(result.constructiveSurface())),
                curve(result)),
            3,
            false);
    return new Shown(Map.of(name(), figure), arrays, numbers, claims(result));
  }

  private HeatmapFigure surface(String title, SliceValues values, double top) {
    return HeatmapFigure.of(
        field(values.losses()),
        ColourScale.linear(ColourMap.VIRIDIS, 0, top),
        new Labels(title, "$α₁$", "$α₂$", "loss $L$"));
  }

  private Field field(double[] values) {
    int width = study.target().width();
    int height = study.target().height();
    return Field.of(axis(width), axis(height), values);
  }

  private static double[] axis(int count) {
    double[] axis = new double[count];
    for (int i = 0; i < count; i++) {
      axis[i] = 2.0 * i / (count - 1) - 1;
    }
    return axis;
  }

  private Figure low(MultiPoint.Result result) {
    double[] cells = result.train().losses();
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i] < result.threshold() ? 0 : 1;
    }
    return HeatmapFigure.of(
        field(cells),
        ColourScale.linear(ColourMap.GREY, 0, 1),
        new Labels("Cells of low train loss", "$α₁$", "$α₂$", "0 low, 1 high"));
  }

  private static Figure curve(MultiPoint.Result result) {
    double[] seconds = result.looks().stream().mapToDouble(MultiPoint.Look::seconds).toArray();
    return new LineFigure(
        "Search",
        Axis.linear("time (s)"),
        Axis.linear("mean loss of a step's cells"),
        List.of(
            Series.of(
                "good",
                seconds,
                result.looks().stream().mapToDouble(MultiPoint.Look::good).toArray()),
            Series.of(
                "bad",
                seconds,
                result.looks().stream().mapToDouble(MultiPoint.Look::bad).toArray())));
  }

  private List<Claim> claims(MultiPoint.Result result) {
    List<Claim> claims = new ArrayList<>();
    claims.add(
        new Claim(
            String.format(
                Locale.ROOT,
                "good and low cells overlap by %.3f on train and %.3f on test after %.0f s, %d"
                    + " steps of %s",
                result.trainOverlap(),
                result.testOverlap(),
                result.seconds(),
                result.steps(),
                study.network().describe()),
            result.trainOverlap() >= OVERLAP));
    claims.add(
        new Claim(
            String.format(
                Locale.ROOT,
                "by construction they overlap by %.3f after %.1f s",
                result.constructiveOverlap(),
                result.constructiveFit().best().seconds()),
            result.constructiveOverlap() >= OVERLAP));
    if (study.goal() == CellGoal.GREY) {
      double error = study.greyError(result.train());
      claims.add(
          new Claim(
              String.format(
                  Locale.ROOT,
                  "the searched greys are off by %.3f of their range on train and %.3f on test, the"
                      + " constructed by %.3f",
                  error,
                  study.greyError(result.test()),
                  result.constructiveFit().best().error().rmse()),
              error <= GREY));
    }
    return claims;
  }
}
