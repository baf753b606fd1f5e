package org.lossatlas.app.curvature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lossatlas.app.kit.Decimals;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.IndexFigures;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.LinearisationFigures;
import org.lossatlas.figure.Scale;
import org.lossatlas.figure.Series;
import org.lossatlas.figure.SpectrumFigures;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.HessianPart;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;
import org.lossatlas.spectrum.CriticalPoint;
import org.lossatlas.spectrum.Eigenvalues;
import org.lossatlas.spectrum.ExactSpectrum;
import org.lossatlas.spectrum.IndexExperiment;
import org.lossatlas.spectrum.IndexFit;
import org.lossatlas.spectrum.LinearisationExperiment;
import org.lossatlas.spectrum.LinearisationFit;
import org.lossatlas.spectrum.MinimaManifold;
import org.lossatlas.spectrum.OutputJacobian;
import org.lossatlas.study.ExactInterpolation;

/** The experiments of the papers that the window runs, with the settings of the commands. */
enum PaperExperiment {
  MINIMA("Minima: counts and a walk", "minima") {
    @Override
    List<ExperimentPage> run(RunControl control, Progress progress) {
      DataSet data = line(new Random(SEED), SAMPLES);
      MinimaManifold manifold = new MinimaManifold(data);
      Architecture shape = Architecture.parse("1-12-1", new Activation.Tanh());
      progress.report(0, "descending to zero loss");
      Parameters theta = manifold.descend(InitialWeights.draw(shape, SEED), control).orElseThrow();
      LossCurvature curvature = LossCurvature.of(theta, Loss.SQUARED, data);
      Eigenvalues values = ExactSpectrum.of(curvature, HessianPart.WHOLE, control);
      String counts =
          String.format(
              Locale.ROOT,
              "n %d, N·m = %d: λ > 0: %d, λ ≈ 0: %d, λ < 0: %d",
              values.count(),
              SAMPLES,
              values.positive(),
              values.zero(),
              values.negative());
      LineFigure spectrum =
          SpectrumFigures.symmetricLog(
              List.of(new SpectrumFigures.Named("$H$ at the minimum", values)), Scale.LINEAR);
      return List.of(
          new ExperimentPage("Walk on the minima", walk(manifold, theta, data, control, progress)),
          ExperimentPage.of("Spectrum at the minimum", spectrum, counts));
    }
  },

  INTERPOLATION("Exact interpolation", "interpolation") {
    @Override
    List<ExperimentPage> run(RunControl control, Progress progress) {
      DataSet data = line(new Random(SEED), SAMPLES);
      Activation hidden = new Activation.SmoothLinearUnit();
      List<Series> lines = new ArrayList<>();
      StringBuilder words = new StringBuilder("Largest error on the samples:");
      double[] at = new double[0];
      for (String widths : List.of("1-" + SAMPLES + "-1", "1-5-3-" + SAMPLES + "-1")) {
        ExactInterpolation network =
            ExactInterpolation.of(Architecture.parse(widths, hidden), data, SEED);
        at = network.projection().of(data);
        double[] x = grid(least(at), most(at));
        lines.add(Series.of(widths, from(x, least(at)), network.along(x)));
        words.append(String.format(Locale.ROOT, " %.2g", network.largestError(data)));
      }
      double[] y = ((RealTargets) data.targets()).toArray();
      lines.add(Series.of("samples", from(at, least(at)), y).marked(Series.Mark.POINTS));
      return List.of(
          ExperimentPage.of(
              "Interpolation",
              new LineFigure(
                  "", Axis.linear("along the projection"), Axis.linear("output $f$"), lines),
              words.toString().replace("e-", "e−")
                  + "; between the samples nothing holds the outputs"));
    }
  },

  INDEX("Index against energy", "index") {
    @Override
    List<ExperimentPage> run(RunControl control, Progress progress) {
      IndexExperiment.Result result =
          new IndexExperiment(8, 2, List.of(0.25, 0.5, 0.75), 400, SEED).run(control, progress);
      progress.report(1, "fitting the law");
      IndexFit fit = IndexFit.to(result.points(), SEED);
      List<IndexExperiment.Found> near = result.of(CriticalPoint.Kind.NEARLY);
      IndexFit nearly = IndexFit.to(near, SEED);
      String words =
          Decimals.signed(
              String.format(
                  Locale.ROOT,
                  "%d critical points from %d searches: exponent %.2f ± %.2f; %d nearly critical:"
                      + " %.2f ± %.2f (theory 3/2)",
                  result.points().size(),
                  result.searches(),
                  fit.exponent(),
                  fit.exponentError(),
                  near.size(),
                  nearly.exponent(),
                  nearly.exponentError()));
      return List.of(
          ExperimentPage.of("Index", IndexFigures.energies(result.points()), words),
          ExperimentPage.of(
              "3/2 law", IndexFigures.threeHalves("Critical points", result.points(), fit), words),
          ExperimentPage.of(
              "3/2 law, nearly critical",
              IndexFigures.threeHalves("Nearly critical", near, nearly),
              words),
          ExperimentPage.of(
              "Critical energies", IndexFigures.criticalEnergies(fit, nearly), words));
    }
  },

  LINEARISATION("Linearisation", "linearisation") {
    @Override
    List<ExperimentPage> run(RunControl control, Progress progress) {
      List<Integer> widths = List.of(32, 64, 128, 256, 512, 1024, 2048);
      LinearisationExperiment.Result result =
          new LinearisationExperiment(widths, 8, 8, 10, SEED).run(control, progress);
      if (result.descent().isEmpty()) {
        return List.of();
      }
      LinearisationFit fit = LinearisationFit.to(result.runs());
      double contraction = result.runs().get(result.runs().size() - 1).contraction();
      String words =
          Decimals.signed(
              String.format(
                  Locale.ROOT,
                  "slope of the gap %.2f, bound −1/2; (κ − 1)/(κ + 1) = %.4f",
                  fit.slope(),
                  contraction));
      return List.of(
          ExperimentPage.of("Widths", LinearisationFigures.widths(fit), words),
          ExperimentPage.of(
              "Descent", LinearisationFigures.descent(result.descent().get(), contraction), words));
    }
  };

  private static final long SEED = 0;
  private static final int SAMPLES = 6;
  private static final int STEPS = 40;
  private static final double LENGTH = 0.2;
  private static final int POINTS = 401;
  private static final double REACH = 2.5;

  private final String title;
  private final String command;

  PaperExperiment(String title, String command) {
    this.title = title;
    this.command = command;
  }

  String title() {
    return title;
  }

  /** The name of {@code experiment NAME}. */
  String command() {
    return command;
  }

  /** Runs on a worker; after a stop what is finished comes back. */
  abstract List<ExperimentPage> run(RunControl control, Progress progress);

  /** The function at every step; its loss on the samples stays zero. */
  private static List<ExperimentPage.Step> walk(
      MinimaManifold manifold,
      Parameters start,
      DataSet data,
      RunControl control,
      Progress progress) {
    List<ExperimentPage.Step> steps = new ArrayList<>();
    Parameters direction = MinimaManifold.direction(start, SEED + 3);
    Parameters theta = start;
    double[] x = grid(-REACH, REACH);
    float[] inputs = new float[POINTS];
    for (int i = 0; i < POINTS; i++) {
      inputs[i] = (float) x[i];
    }
    DataSet line = DataSet.of("line", inputs, 1, RealTargets.of(new double[POINTS], 1), List.of());
    double[] before = OutputJacobian.outputs(start, line);
    Series samples = samples(data);
    for (int step = 0; step <= STEPS && !control.isStopped(); step++) {
      progress.report((double) step / STEPS, "walking");
      double[] now = OutputJacobian.outputs(theta, line);
      LineFigure figure =
          new LineFigure(
              "",
              Axis.linear("input $x$"),
              Axis.linear("output $f$"),
              List.of(Series.of("at the start", x, before), Series.of("now", x, now), samples));
      String words =
          String.format(
                  Locale.ROOT, "way %.1f in θ, loss %.2g", step * LENGTH, manifold.loss(theta))
              .replace("e-", "e−");
      steps.add(new ExperimentPage.Step(figure, words));
      var next = manifold.walk(theta, direction, LENGTH, control);
      if (next.isEmpty()) {
        break;
      }
      theta = next.get();
    }
    return steps;
  }

  private static Series samples(DataSet data) {
    double[] x = new double[data.samples()];
    for (int i = 0; i < x.length; i++) {
      x[i] = data.rawInputs()[i];
    }
    double[] y = ((RealTargets) data.targets()).toArray();
    return Series.of("samples", x, y).marked(Series.Mark.POINTS);
  }

  /** Random points of a line with random targets. */
  private static DataSet line(Random random, int samples) {
    float[] x = new float[samples];
    double[] y = new double[samples];
    for (int i = 0; i < samples; i++) {
      x[i] = (float) (-2 + 4 * (i + 0.2 + 0.6 * random.nextDouble()) / samples);
      y[i] = 2 * random.nextDouble() - 1;
    }
    return DataSet.of("line", x, 1, RealTargets.of(y, 1), List.of());
  }

  private static double[] grid(double from, double to) {
    double[] x = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      x[i] = from + (to - from) * i / (POINTS - 1);
    }
    return x;
  }

  private static double least(double[] values) {
    return Arrays.stream(values).min().orElse(0);
  }

  private static double most(double[] values) {
    return Arrays.stream(values).max().orElse(1);
  }

  private static double[] from(double[] values, double least) {
    return Arrays.stream(values).map(value -> value - least).toArray();
  }
}
