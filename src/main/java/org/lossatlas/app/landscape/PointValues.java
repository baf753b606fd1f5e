package org.lossatlas.app.landscape;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.DenseKernel.Evaluation;
import org.lossatlas.network.ImportedCurvature;
import org.lossatlas.network.ImportedNetwork;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.Subspace;

/**
 * What the whole network says at one point, in double precision.
 *
 * @param gradient ‖∇L‖ on the train split; absent for a network with skips
 * @param test absent where the data have no test split
 */
record PointValues(Evaluation train, Optional<Double> gradient, Optional<Evaluation> test) {
  static PointValues of(Subject subject, Parameters theta) {
    if (!theta.layout().isDense()) {
      return imported(subject, theta);
    }
    Optional<Double> gradient = Optional.empty();
    if (theta.layout().skips().isEmpty()) {
      gradient =
          Optional.of(norm(LossCurvature.of(theta, subject.loss(), subject.train()).gradient()));
    }
    return new PointValues(
        DenseKernel.evaluate(theta, subject.loss(), subject.train()),
        gradient,
        subject.test().map(test -> DenseKernel.evaluate(theta, subject.loss(), test)));
  }

  private static PointValues imported(Subject subject, Parameters theta) {
    ImportedNetwork network = theta.imported().orElseThrow();
    return new PointValues(
        imported(subject, theta, subject.train()),
        Optional.of(
            norm(new ImportedCurvature(network, subject.loss(), subject.train()).gradient())),
        subject.test().map(test -> imported(subject, theta, test)));
  }

  private static Evaluation imported(Subject subject, Parameters theta, DataSet data) {
    return Subspace.of(theta, List.of(), subject.loss(), data).plain(new double[0]);
  }

  private static double norm(double[] vector) {
    double square = 0;
    for (double value : vector) {
      square += value * value;
    }
    return Math.sqrt(square);
  }

  /** Two lines, such as {@code train L 0.4123, 87.1 %, ‖∇L‖ 0.02}. */
  String describe() {
    String first = "train " + describe(train);
    String slope = gradient.map(norm -> format(" · ‖∇L‖ %.4g", norm)).orElse("");
    return first + slope + test.map(value -> "\ntest " + describe(value)).orElse("");
  }

  private static String describe(Evaluation value) {
    String right =
        Double.isNaN(value.accuracy()) ? "" : format(" · %.1f %% right", 100 * value.accuracy());
    return format("L %.6g", value.loss()) + right;
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
