package org.lossatlas.app.regions;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.lossatlas.app.kit.Making;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.command.Version;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.figure.Provenance;
import org.lossatlas.file.BadInputException;
import org.lossatlas.job.RunControl;
import org.lossatlas.job.Slot;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.WidthTheorem;
import org.lossatlas.study.AdversarialPath;
import org.lossatlas.study.AdversarialSet;
import org.lossatlas.study.AdversarialStudy;

/** The search for a path over an adversarial image, in the background; news go into a slot. */
final class PathRun {
  private static final long SEED = 0;

  private final Executor background;
  private final Path datasets;
  private final Slot<Progressed> news;
  private RunControl control = new RunControl();

  /** How far it is; {@code isOver} with the path, if there is one. */
  record Progressed(String words, boolean isOver, Optional<Found> found) {}

  /**
   * What was found.
   *
   * @param subject the network with S, A and T as its first samples, then the training images
   */
  record Found(AdversarialPath path, AdversarialPath.Check check, Subject subject, Making making) {}

  PathRun(Executor background, Path datasets, Slot<Progressed> news) {
    this.background = background;
    this.datasets = datasets;
    this.news = news;
  }

  void stop() {
    control.stop();
  }

  void start(AdversarialSet set) {
    control.stop();
    RunControl fresh = new RunControl();
    control = fresh;
    AdversarialStudy study =
        new AdversarialStudy(
            set,
            set.hidden(),
            AdversarialStudy.USUAL_SAMPLES,
            AdversarialStudy.USUAL_EPOCHS,
            AdversarialStudy.USUAL_POINTS,
            SEED);
    background.execute(() -> news.put(result(study, fresh)));
  }

  private Progressed result(AdversarialStudy study, RunControl stopped) {
    try {
      DataSet images = study.images(study.mnist(new DataSets(datasets)));
      AdversarialStudy.Outcome outcome =
          study.run(
              images,
              stopped,
              (done, what) ->
                  news.put(
                      new Progressed(
                          String.format(
                              Locale.ROOT,
                              "Training 784-%d-%d, epoch %.0f of at most %d",
                              study.hidden(),
                              images.targets().outputs(),
                              done * study.epochs(),
                              study.epochs()),
                          false,
                          Optional.empty())));
      String theorem = WidthTheorem.of(outcome.network()).sentence();
      if (outcome.path().isEmpty()) {
        return new Progressed(
            outcome.wrong()
                + " training images are named wrongly, and no adversarial image keeps the path in"
                + " one region: train longer.",
            true,
            Optional.empty());
      }
      AdversarialPath path = outcome.path().get();
      return new Progressed(
          outcome.wrong() + " training images named wrongly. " + theorem,
          true,
          Optional.of(
              new Found(
                  path,
                  path.check(study.points()),
                  subject(outcome.network(), path, images),
                  making(study))));
    } catch (IllegalArgumentException | BadInputException wrong) {
      return new Progressed(wrong.getMessage(), true, Optional.empty());
    }
  }

  private static Subject subject(Parameters network, AdversarialPath path, DataSet images) {
    int d = images.inputs();
    double[][] ends = {path.at(0), path.at(1), path.at(2)};
    float[] inputs = new float[(3 + images.samples()) * d];
    int[] labels = new int[3 + images.samples()];
    Arrays.fill(labels, 0, 3, path.label());
    for (int row = 0; row < 3; row++) {
      for (int j = 0; j < d; j++) {
        inputs[row * d + j] = (float) ends[row][j];
      }
    }
    System.arraycopy(images.rawInputs(), 0, inputs, 3 * d, images.samples() * d);
    ClassLabels classes = (ClassLabels) images.targets();
    for (int i = 0; i < images.samples(); i++) {
      labels[3 + i] = classes.label(i);
    }
    DataSet all =
        DataSet.of(images.name(), inputs, d, ClassLabels.of(labels, classes.classes()), List.of());
    return new Subject(
        "plane through S, A, T (samples 0, 1, 2)",
        network,
        Loss.CROSS_ENTROPY,
        all,
        Optional.empty());
  }

  private static Making making(AdversarialStudy study) {
    List<String> command =
        List.of(
            "experiment",
            "adversarial",
            "--set",
            study.set().contractName(),
            "--hidden",
            String.valueOf(study.hidden()),
            "--samples",
            String.valueOf(study.samples()),
            "--epochs",
            String.valueOf(study.epochs()),
            "--points",
            String.valueOf(study.points()),
            "--seed",
            String.valueOf(study.seed()),
            "--out",
            Making.RESULTS);
    return Making.byNone(
        "loss-atlas " + String.join(" ", command) + " makes this figure, as path.pdf",
        Provenance.of(Version.number()).then(command));
  }
}
