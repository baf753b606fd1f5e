package org.lossatlas.study;

import java.util.Optional;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Loss;
import org.lossatlas.network.OutputFit;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.Skips;
import org.lossatlas.training.Training;
import org.lossatlas.training.TrainingOptions;

/**
 * Chapter 4 of [N] in small: the same network, from the same hidden layers, without skips, with
 * skips from random hidden neurons to the output and trained whole, and with skips trained only at
 * the output.
 *
 * @param skips M, how many neurons are connected to the output besides those of the last hidden
 *     layer
 * @param looks how often the ranks of the layers' features are taken during a training
 * @param seed what neurons and first weights are drawn from
 */
public record SkipStudy(
    Architecture shape, int skips, TrainingOptions options, int looks, long seed) {
  /** Refuses more skips than there are neurons to connect. */
  public SkipStudy {
    Skips.draw(shape, skips, seed);
  }

  /** The network without skips as it starts. */
  public Parameters plain() {
    return InitialWeights.draw(shape, seed);
  }

  /** The network with skips as it starts: the hidden layers are those of {@link #plain}. */
  public Parameters skipped() {
    Layout layout = Layout.biased(shape).withSkips(Skips.draw(shape, skips, seed));
    return InitialWeights.draw(layout, seed);
  }

  /**
   * Trains all of a network on the cross-entropy.
   *
   * @throws IllegalArgumentException if network and data do not fit together
   */
  public TrainingCourse train(
      Parameters start, DataSet train, DataSet test, RunControl control, Progress progress) {
    Training training = new Training(start, Loss.CROSS_ENTROPY, train, Optional.of(test), options);
    return TrainingCourse.run(training, train, options.epochs(), looks, control, progress);
  }

  /**
   * The output layer alone, by least squares: {@code rand}.
   *
   * @return empty if it was stopped
   */
  public Optional<OutputFit> fitOutput(DataSet train, RunControl control, Progress progress) {
    return OutputFit.of(
        skipped(),
        train,
        done -> {
          progress.report(done, "solving for the output layer");
          return !control.isStopped();
        });
  }
}
