package org.lossatlas.study;

import java.util.List;
import java.util.Random;
import org.lossatlas.data.DataSet;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.FeatureMaps;
import org.lossatlas.network.ImportedNetwork;
import org.lossatlas.network.ImportedSubspace;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Pattern;

/**
 * Theorem 1 in a convolutional network: its first filters are zero and the biases of the first
 * feature maps move, so that every map has one value. What is fitted is the dense network that acts
 * the same ({@link FeatureMaps}); what is checked is the convolutional one by DL4J, sample by
 * sample.
 */
public record ConvolutionPattern(
    FeatureMaps maps, Loss loss, DataSet data, Pattern target, FitOptions options) {
  /** Refuses a network that does not fit the data. */
  public ConvolutionPattern {
    if (maps.dense().inputs() != data.inputs()
        || maps.dense().outputs() != data.targets().outputs()) {
      throw new IllegalArgumentException(
          "the network has "
              + maps.dense().inputs()
              + " inputs and "
              + maps.dense().outputs()
              + " outputs, and the data set "
              + data.name()
              + " needs "
              + data.inputs()
              + " and "
              + data.targets().outputs());
    }
    if (maps.dense().width(1) < 2 || maps.dense().layers() < 2) {
      throw new IllegalArgumentException("a plane needs two first feature maps");
    }
  }

  /**
   * What came out.
   *
   * @param origin the convolutional network at α = 0
   * @param directions networks of the same layers that hold the biases' directions
   * @param check largest relative difference of DL4J's evaluation at 64 random points; NaN if
   *     stopped before the first
   */
  public record Result(
      PatternFit fit,
      Pattern surface,
      ImportedNetwork origin,
      List<ImportedNetwork> directions,
      double check) {}

  /** Fits, lifts and checks. */
  public Result run(RunControl control, Progress progress) {
    PatternFit fit =
        PatternFit.of(
            maps.dense(),
            loss,
            data,
            target,
            options,
            control,
            (part, what) -> progress.report(0.5 * part, what));
    Pattern surface = fit.plane().surface(target.width(), target.height());
    List<double[]> along = fit.plane().directions().stream().map(maps::lifted).toList();
    ImportedNetwork origin = maps.network().with(maps.lifted(fit.plane().origin()));
    return new Result(
        fit,
        surface,
        origin,
        along.stream().map(maps.network()::with).toList(),
        check(new ImportedSubspace(origin, along, loss, data), surface, control, progress));
  }

  private double check(
      ImportedSubspace network, Pattern surface, RunControl control, Progress progress) {
    Random random = new Random(options.seed());
    double worst = Double.NaN;
    for (int i = 0; i < FittedPlane.CHECKED_POINTS && !control.isStopped(); i++) {
      progress.report(
          0.5 + 0.5 * i / FittedPlane.CHECKED_POINTS, "the convolutional network, by DL4J");
      int column = random.nextInt(surface.width());
      int row = random.nextInt(surface.height());
      double[] point = {
        Pattern.coordinate(column, surface.width()), Pattern.coordinate(row, surface.height())
      };
      double plain = network.plain(point).loss();
      double difference =
          Math.abs(plain - surface.value(column, row))
              / Math.max(Math.abs(plain), Double.MIN_NORMAL);
      worst = i == 0 ? difference : Math.max(worst, difference);
    }
    return worst;
  }
}
