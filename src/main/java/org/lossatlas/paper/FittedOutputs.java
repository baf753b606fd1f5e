package org.lossatlas.paper;

import java.util.Arrays;
import java.util.Optional;
import org.lossatlas.fitting.Construction;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.ImplicitActivation;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.PatternSource;
import org.lossatlas.study.PatternFit;

/**
 * A heart that has been fitted with cross-entropy and equal P(y): the network's constant outputs
 * over the plane, to be looked at through any σ. Fitted when first asked for. Any thread may ask.
 */
final class FittedOutputs {
  /** Points a side. */
  static final int SIDE = 32;

  private static final double SECONDS = 300;

  private final int classes;
  private Optional<double[]> known = Optional.empty();

  FittedOutputs(int classes) {
    this.classes = classes;
  }

  int classes() {
    return classes;
  }

  /** The heart, 0 to 1. */
  static Pattern target() {
    return PatternSource.resolve("heart").pattern(SIDE, SIDE);
  }

  /** The outputs [points, m]; a stop leaves what was reached, and the next asks again. */
  synchronized double[] outputs(RunControl control, Progress progress) {
    if (known.isPresent()) {
      return known.get().clone();
    }
    double[] even = new double[classes];
    Arrays.fill(even, 1.0 / classes);
    Architecture shape = Architecture.parse("1-96-128-128-" + classes, new Activation.Tanh());
    PatternFit fit =
        PatternFit.of(
            Construction.of(shape, ImplicitActivation.ofClasses(Loss.CROSS_ENTROPY, even), 1),
            target(),
            FitOptions.DEFAULTS.withSeconds(SECONDS),
            control,
            progress);
    double[] outputs = fit.plane().outputs(SIDE, SIDE);
    if (!control.isStopped()) {
      known = Optional.of(outputs.clone());
    }
    return outputs;
  }
}
