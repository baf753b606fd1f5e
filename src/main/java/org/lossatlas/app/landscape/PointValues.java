package org.lossatlas.app.landscape;

import java.util.Locale;
import java.util.Optional;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.DenseKernel.Evaluation;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;

/**
 * What the whole network says at one point, in double precision.
 *
 * @param gradient ‖∇L‖ on the train split; absent for a network with skips
 * @param test absent where the data have no test split
 */
record PointValues(Evaluation train, Optional<Double> gradient, Optional<Evaluation> test) {
  static PointValues of(Subject subject, Parameters theta) {
    Optional<Double> gradient = Optional.empty();
    if (theta.layout().skips().isEmpty()) {
      double square = 0;
      for (double slope : LossCurvature.of(theta, subject.loss(), subject.train()).gradient()) {
        square += slope * slope;
      }
      gradient = Optional.of(Math.sqrt(square));
    }
    return new PointValues(
        DenseKernel.evaluate(theta, subject.loss(), subject.train()),
        gradient,
        subject.test().map(test -> DenseKernel.evaluate(theta, subject.loss(), test)));
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
