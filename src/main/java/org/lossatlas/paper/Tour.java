package org.lossatlas.paper;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.fitting.Construction;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.ImplicitActivation;
import org.lossatlas.fitting.Placement;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.FeatureMaps;
import org.lossatlas.network.Loss;
import org.lossatlas.network.SmallConvolution;
import org.lossatlas.pattern.ColourImage;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.PatternSource;
import org.lossatlas.pattern.SpatialPattern;
import org.lossatlas.pattern.SpatialSource;
import org.lossatlas.study.Caution;
import org.lossatlas.study.CellGoal;
import org.lossatlas.study.ColourStudy;
import org.lossatlas.study.ConvolutionPattern;
import org.lossatlas.study.FigureFour;
import org.lossatlas.study.Learnability;
import org.lossatlas.study.MultiPoint;
import org.lossatlas.study.Resampled;
import org.lossatlas.study.Searched;
import org.lossatlas.study.TrainedPattern;
import org.lossatlas.study.TransferStudy;
import org.lossatlas.training.TrainingOptions;

/** The guided tour: every page with settings that let it run in seconds. */
public final class Tour {
  private static final Activation TANH = new Activation.Tanh();
  private static final Loss LOSS = Loss.CROSS_ENTROPY;

  /** At most: pages end at their error long before, unless the machine is very busy. */
  private static final int SECONDS = 300;

  private static final long COLOUR_STEPS = 150;
  private static final long SEARCH_STEPS = 600;
  private static final String CURVE = "0.5+0.3*sin(12*a)+0.2*cos(31*a)";
  private static final String SHELL = "exp(-((sqrt((a-0.5)^2+(b-0.5)^2)-0.3)^2+(c-0.5)^2)/0.02)";
  private static final String WELL = "1-exp(-((a-0.5)^2+(b-0.5)^2)/0.1)";

  private final DataSets sets;
  private final DataSet mnist;

  private Tour(Path folder) {
    sets = new DataSets(folder);
    mnist = open("mnist", Split.TRAIN, "1000");
  }

  /**
   * All pages in the paper's order; reads data sets, so not for the FX thread.
   *
   * @param folder of the bundled data sets
   * @throws org.lossatlas.file.BadInputException if they are not there
   */
  public static List<Page> pages(Path folder) {
    Tour tour = new Tour(folder);
    return List.of(
        tour.theorem("skull", 2, 40),
        tour.theorem(CURVE, 1, 128),
        tour.theorem(SHELL, 3, 20),
        tour.convolution(),
        sigma(LOSS, Collections.nCopies(10, 0.1)),
        tour.transfer(),
        tour.learnability(),
        tour.colour(),
        figureFour(),
        tour.classifier(),
        tour.caution(),
        tour.multiPoint());
  }

  private DataSet open(String name, Split split, String samples) {
    return sets.open(name, split, SampleCount.parse(samples), 0);
  }

  private static Architecture usual() {
    return Architecture.parse("784-96-128-128-10", TANH);
  }

  private static Pattern pattern(String name, int side) {
    return PatternSource.resolve(name).pattern(side, side);
  }

  private static FitOptions seconds(double seconds) {
    return FitOptions.DEFAULTS.withSeconds(seconds);
  }

  /** Theorem 1 of a pattern with z dimensions. */
  private Page theorem(String pattern, int z, int side) {
    SpatialPattern target =
        SpatialSource.resolve(pattern, Optional.of(z))
            .on(new Lattice(Collections.nCopies(z, side)));
    Architecture shape = usual();
    Construction construction =
        Construction.of(
            shape,
            ImplicitActivation.of(LOSS, mnist.targets()),
            Math.max(1, target.sheet().max() - target.sheet().min()),
            Placement.of(shape, z, Placement.Asked.USUAL));
    return new TheoremOnePage(
        construction,
        LOSS,
        mnist,
        target,
        seconds(SECONDS),
        List.of(
            "experiment",
            "theorem1",
            "--pattern",
            pattern,
            "--dimensions",
            String.valueOf(z),
            "--grid",
            String.valueOf(side),
            "--seconds",
            String.valueOf(SECONDS)));
  }

  /** On fewer digits, as DL4J evaluates each of them at 64 points in double precision. */
  private Page convolution() {
    return new ConvolutionPage(
        new ConvolutionPattern(
            FeatureMaps.of(SmallConvolution.of(784, 10, TANH).zero()),
            LOSS,
            open("mnist", Split.TRAIN, "250"),
            pattern("heart", 32),
            seconds(SECONDS)),
        List.of(
            "experiment", "convolution", "--samples", "250", "--seconds", String.valueOf(SECONDS)));
  }

  /** Fig. 3 for any loss and P(y). */
  public static SigmaPage sigma(Loss loss, List<Double> marginal) {
    return new SigmaPage(loss, marginal, 1, SigmaPage.commandOf(loss, marginal));
  }

  private Page transfer() {
    DataSet test = open("mnist", Split.TEST, "all");
    DataSet named =
        DataSet.of("mnist test", test.rawInputs(), test.inputs(), test.targets(), test.files());
    return new TransferPage(
        new TransferStudy(
            usual(),
            LOSS,
            mnist,
            List.of(named, open("fashion-mnist", Split.TEST, "all")),
            Resampled.unbalanced(10),
            pattern("heart", 24),
            seconds(SECONDS)),
        List.of("experiment", "transfer", "--grid", "24", "--seconds", String.valueOf(SECONDS)));
  }

  private Page learnability() {
    return new LearnabilityPage(
        new Learnability(
            usual(),
            LOSS,
            mnist,
            pattern("heart", 32),
            seconds(SECONDS),
            TrainingOptions.DEFAULTS.withEpochs(10)),
        List.of(
            "experiment", "learnability", "--seconds", String.valueOf(SECONDS), "--epochs", "10"));
  }

  private Page colour() {
    return new ColourPage(
        new ColourStudy(
            usual(),
            LOSS,
            mnist,
            ColourImage.sunset(32, 32),
            seconds(SECONDS).withRmse(0.01).withSteps(COLOUR_STEPS)),
        List.of(
            "experiment",
            "colour",
            "--grid",
            "32",
            "--steps",
            String.valueOf(COLOUR_STEPS),
            "--seconds",
            String.valueOf(SECONDS)));
  }

  private static Page figureFour() {
    return new FigureFourPage(
        new FigureFour(41, seconds(12).withRmse(FigureFour.CLOSE)),
        List.of("experiment", "theorem2", "--seconds", "12"));
  }

  private Page classifier() {
    DataSet test = open("mnist", Split.TEST, "1000");
    return new TrainedPatternPage(
        new TrainedPattern(TrainedPattern.usual(mnist), mnist, test, pattern(WELL, 21), 40, 0),
        List.of("experiment", "theorem2", "--dataset", "mnist", "--grid", "21"));
  }

  private Page caution() {
    return new CautionPage(
        new Caution(
            Architecture.parse("784-64-64-64-10", TANH),
            64,
            mnist,
            pattern("skull", 32),
            seconds(SECONDS)),
        List.of(
            "experiment",
            "caution",
            "--pattern",
            "skull",
            "--grid",
            "32",
            "--seconds",
            String.valueOf(SECONDS)));
  }

  private Page multiPoint() {
    return new MultiPointPage(
        new MultiPoint(
            new Searched.Dense(Architecture.parse("784-64-64-10", new Activation.Relu())),
            open("fashion-mnist", Split.TRAIN, "1000"),
            open("fashion-mnist", Split.TEST, "1000"),
            pattern("heart", 20),
            CellGoal.BINARY,
            false,
            SEARCH_STEPS,
            600,
            0.002,
            seconds(SECONDS).withRmse(MultiPointPage.ROUGH)),
        List.of(
            "experiment",
            "multi-point",
            "--steps",
            String.valueOf(SEARCH_STEPS),
            "--seconds",
            "600"));
  }
}
