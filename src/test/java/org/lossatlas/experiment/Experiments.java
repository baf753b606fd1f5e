package org.lossatlas.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.fitting.Construction;
import org.lossatlas.fitting.Course;
import org.lossatlas.fitting.Fit;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.fitting.ImplicitActivation;
import org.lossatlas.fitting.KeptSnapshot;
import org.lossatlas.fitting.Optimiser;
import org.lossatlas.fitting.Subnetwork;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Pattern;

/** A small experiment that has really been trained. */
public final class Experiments {
  private static final long SEED = 5;

  private Experiments() {}

  static Construction construction() {
    Architecture shape = Architecture.parse("3-4-6-5-2", new Activation.Tanh());
    int[] labels = {0, 1, 1, 0, 1};
    return Construction.of(
        shape, ImplicitActivation.of(Loss.CROSS_ENTROPY, ClassLabels.of(labels, 2)), 1);
  }

  public static Experiment small() {
    Construction construction = construction();
    Random random = new Random(SEED);
    Pattern pattern = Pattern.sample(9, 7, (a, b) -> random.nextDouble());
    FitOptions options =
        FitOptions.with(Optimiser.GAUSS_NEWTON).withSteps(6).withRmse(0).withSeed(Long.MAX_VALUE);
    Subnetwork start = construction.initialise(SEED);
    Fit.Result result =
        new Fit(construction, pattern, options).run(start, new RunControl(), look -> {});
    KeptSnapshot state = KeptSnapshot.of(result.best());
    FittedPlane plane = new FittedPlane(construction, state.network());
    return new Experiment(
        Optional.of(new Provenance("0.1.0", "2026-11-24T18:00:00Z")),
        Optional.of(new TargetPattern(pattern, "α „ <b> \u2028")),
        Optional.of(
            new Setup(
                "3-4-6-5-2",
                "tanh",
                "cross-entropy",
                new DataReference(
                    "points.csv", "all", List.of(new DataReference.Digest("points.csv", "ab12"))),
                options)),
        Optional.of(
            new Trained(
                result.best().phase(),
                state,
                Optional.of(result.outcome()),
                Optional.of(
                    new Trained.Start(
                        start, 3, Optional.of(options), new Course(List.of(0.5, 0.125)))),
                Map.of(
                    "network", plane.origin(),
                    "direction1", plane.first(),
                    "direction2", plane.second()))),
        List.of(new HistoryPoint(0.1, 1, 0.5, 1.5), new HistoryPoint(0.2, 2, 0.25, 1)),
        List.of(new KeptSnapshot(0, 0, state.error(), start), state),
        Map.of("marker", Map.of("alpha", "0.25", "beta", "0.75")));
  }
}
