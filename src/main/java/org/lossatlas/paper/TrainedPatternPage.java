package org.lossatlas.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FitFigures;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.file.NpyArray;
import org.lossatlas.fitting.FitError;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.SliceValues;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.study.TrainedPattern;

/** Theorem 2 on a classifier. */
public record TrainedPatternPage(TrainedPattern study, List<String> command) implements Page {
  /** How far from the best loss the lowest point may be. */
  private static final double NEAR = 0.05;

  /** Keeps its own list. */
  public TrainedPatternPage {
    command = List.copyOf(command);
  }

  @Override
  public String name() {
    return "theorem2-classifier";
  }

  @Override
  public String title() {
    return "Theorem 2 on a classifier";
  }

  @Override
  public String statement() {
    return "The lowest point of a pattern can be a trained classifier: there the loss is that of"
        + " the best network, everywhere else it is what the pattern says.";
  }

  @Override
  public String look() {
    return "The train loss lies on the target, and at its lowest point it is that of ordinary"
        + " training. The accuracy hardly changes over the plane: elsewhere the answers are only"
        + " less sure. Whether it transfers to the test data is measured, not promised: compare the"
        + " columns.";
  }

  @Override
  public Shown run(RunControl control, Progress progress) {
    TrainedPattern.Result result = study.run(control, progress);
    Pattern target = study.target();
    Field train = field(result.train().losses());
    Field test = field(result.test().losses());
    FitError error = FitError.between(train.toArray(), target);
    int low = result.lowest();
    double trainAccuracy = result.train().accuracies()[low];
    double testAccuracy = result.test().accuracies()[low];
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("rmse", error.rmse());
    numbers.put("lowest", result.train().loss(low));
    numbers.put("best", result.best().loss());
    numbers.put("train_accuracy", trainAccuracy);
    numbers.put("test_accuracy", testAccuracy);
    numbers.put("test_loss", result.test().loss(low));
    numbers.put("best_test_accuracy", result.bestTest().accuracy());
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("target", values(target.toArray()));
    arrays.put("train_loss", values(train.toArray()));
    arrays.put("test_loss", values(test.toArray()));
    arrays.put("train_accuracy", values(result.train().accuracies()));
    arrays.put("test_accuracy", values(result.test().accuracies()));
    double top = Math.max(train.max(), test.max());
    Figure figure =
        new MultiplesFigure(
            List.of(
                Fields.own(ColourMap.GREY, "Target", "target $T$", FitFigures.field(target)),
                Fields.between(0, top, "Train loss", "loss $L$", train),
                Fields.between(0, top, "Test loss", "loss $L$", test),
                Fields.own(
                    ColourMap.VIK,
                    "Train loss − a − T",
                    "difference",
                    difference(train, error.offset())),
                accuracy("Train accuracy", result.train()),
                accuracy("Test accuracy", result.test())),
            3,
            false);
    return new Shown(
        Map.of(name(), figure),
        arrays,
        numbers,
        List.of(
            new Claim(
                String.format(
                    Locale.ROOT,
                    "the lowest loss is %.4f, the best of ordinary training %.4f",
                    result.train().loss(low),
                    result.best().loss()),
                result.train().loss(low) <= result.best().loss() + NEAR),
            new Claim(
                String.format(
                    Locale.ROOT,
                    "there it names %.1f %% of the training and %.1f %% of the test images"
                        + " (ordinary training: %.1f %% of the test images)",
                    100 * trainAccuracy,
                    100 * testAccuracy,
                    100 * result.bestTest().accuracy()),
                trainAccuracy > 0.9),
            new Claim(
                String.format(Locale.ROOT, "the train surface's RMSE is %.4f", error.rmse()),
                error.rmse() <= 0.1)));
  }

  private Figure accuracy(String title, SliceValues values) {
    return Fields.between(0, 1, title, "accuracy", field(values.accuracies()));
  }

  private Field field(double[] values) {
    return Field.square(study.target().width(), study.target().height(), values);
  }

  private Field difference(Field loss, double offset) {
    double[] values = loss.minus(FitFigures.field(study.target())).toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] -= offset;
    }
    return field(values);
  }

  private NpyArray values(double[] values) {
    return NpyArray.ofDoubles(values, study.target().height(), study.target().width());
  }
}
