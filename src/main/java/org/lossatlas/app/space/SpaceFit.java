package org.lossatlas.app.space;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.fitting.Construction;
import org.lossatlas.fitting.Fit;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.fitting.ImplicitActivation;
import org.lossatlas.fitting.Placement;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;

/**
 * Fits lines and volumes with the usual network on the first 1,000 digits, as the command {@code
 * fit} does by default. For one worker.
 */
final class SpaceFit {
  /** A run ends after so many seconds. */
  static final double SECONDS = 60;

  /** As the command has them, but for the time. */
  static final FitOptions OPTIONS = FitOptions.DEFAULTS.withSeconds(SECONDS);

  private final Path datasets;
  private Optional<DataSet> data = Optional.empty();

  SpaceFit(Path datasets) {
    this.datasets = datasets;
  }

  /**
   * How a run ended.
   *
   * @param check largest relative difference to the plain evaluation of the whole network
   */
  record Reached(FitSnapshot best, double check) {}

  private DataSet data() {
    if (data.isEmpty()) {
      data =
          Optional.of(
              new DataSets(datasets).open("mnist", Split.TRAIN, SampleCount.parse("1000"), 0));
    }
    return data.get();
  }

  private Construction construction(SpaceTarget target, Loss loss) {
    Architecture shape = Architecture.parse("784-96-128-128-10", new Activation.Tanh());
    return Construction.of(
        shape,
        ImplicitActivation.of(loss, data().targets()),
        target.range(),
        Placement.of(shape, target.dimensions(), Placement.Asked.USUAL));
  }

  /** Least squares on fixed features. */
  FitSnapshot preview(SpaceTarget target, Loss loss) {
    Construction construction = construction(target, loss);
    RunControl atOnce = new RunControl();
    atOnce.stop();
    return new Fit(construction, target.pattern(), OPTIONS)
        .run(construction.initialise(OPTIONS.seed()), atOnce, look -> {})
        .best();
  }

  /**
   * Trains until the error is reached, the time is up or it is stopped; then evaluates the best
   * state anew, and the whole network at some points.
   *
   * @param from a state of the same target to go on from; empty for a fresh network
   */
  Reached train(
      SpaceTarget target,
      Loss loss,
      Optional<FitSnapshot> from,
      RunControl control,
      Consumer<FitSnapshot> looks) {
    Construction construction = construction(target, loss);
    FitSnapshot best =
        new Fit(construction, target.pattern(), OPTIONS)
            .run(
                from.map(FitSnapshot::network)
                    .orElseGet(() -> construction.initialise(OPTIONS.seed())),
                control,
                looks)
            .best();
    double check =
        new FittedPlane(construction, best.network())
            .check(
                target.pattern().lattice(),
                best.surface(),
                loss,
                data(),
                OPTIONS.seed(),
                new RunControl(),
                Progress.SILENT);
    return new Reached(best, check);
  }
}
