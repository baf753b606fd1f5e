package org.lossatlas.app.curvature;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import org.lossatlas.app.kit.LatestAnswer;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.app.kit.WorkspaceContext;
import org.lossatlas.job.RunControl;
import org.lossatlas.spectrum.Eigenvalues;
import org.lossatlas.spectrum.LawCurve;
import org.lossatlas.spectrum.MonteCarlo;
import org.lossatlas.spectrum.SpectralLaw;
import org.lossatlas.spectrum.SpectralModel;

/**
 * Follows the subject: measures it on a thread of its own, and rests four times as long as a
 * measurement took, so that a training beside it keeps at least four fifths of that core.
 */
final class CurvatureController implements RunCommands {
  /** In measurements: with one core for both, training keeps four fifths of it. */
  static final double REST = 4;

  private static final int ROWS = 200;
  private static final int MATRICES = 3;

  private final CurvatureModel model;
  private final ObjectProperty<Optional<Subject>> subject;
  private final LatestAnswer<Measured> measuring;
  private final ExperimentRun experiments;
  private final LatestAnswer<LawReading> laws;
  private final LatestAnswer<FittedLaw> fits;
  private Optional<Subject> measured = Optional.empty();
  private RunControl control = new RunControl();
  private volatile boolean busy;
  private boolean held;
  private volatile long restUntil;

  CurvatureController(CurvatureModel model, WorkspaceContext context) {
    this.model = model;
    this.subject = context.subject();
    measuring = new LatestAnswer<>(context.threads().apply("curvature"), this::adopt);
    experiments = new ExperimentRun(context.threads().apply("experiments"));
    laws = new LatestAnswer<>(context.threads().apply("law"), this::adoptLaw);
    fits = new LatestAnswer<>(context.threads().apply("law-fit"), this::adoptFit);
    model.phiProperty().addListener((property, before, now) -> askLaw());
    model.energyProperty().addListener((property, before, now) -> askLaw());
    model.lawModelProperty().addListener((property, before, now) -> askLaw());
    askLaw();
  }

  /** Measures the newest subject, unless it rests. */
  void onPulse() {
    if (busy || held || System.nanoTime() < restUntil || subject.get().equals(measured)) {
      return;
    }
    measured = subject.get();
    measured.ifPresentOrElse(
        this::measure, () -> model.showNothing("No network is marked: fit a pattern or train one"));
  }

  private void measure(Subject now) {
    busy = true;
    model.showBegun();
    control = new RunControl();
    RunControl own = control;
    Supplier<Measured> question = () -> new Measurement(now, own).run();
    long started = System.nanoTime();
    measuring.ask(
        () -> {
          try {
            return question.get();
          } finally {
            // Also after a failure, so that the next network is measured.
            restUntilLater(started);
            busy = false;
          }
        });
  }

  private void restUntilLater(long started) {
    long now = System.nanoTime();
    restUntil = now + (long) (REST * (now - started));
  }

  private void adopt(Measured now) {
    now.reading().ifPresentOrElse(model::show, () -> model.showNothing(now.words()));
  }

  private void askLaw() {
    double phi = model.phiProperty().get();
    double energy = model.energyProperty().get();
    SpectralModel kind = model.lawModelProperty().get();
    laws.ask(
        () -> {
          SpectralLaw law = SpectralLaw.of(kind, phi, energy);
          Eigenvalues sample = MonteCarlo.sample(law, ROWS, MATRICES, 1, new RunControl());
          return new LawReading(LawCurve.of(law), sample);
        });
  }

  private void adoptLaw(LawReading reading) {
    model.lawProperty().set(Optional.of(reading));
  }

  /** Fits the law to the measured spectrum of H. */
  void fitLaw() {
    Optional<Eigenvalues> exact = model.readingProperty().get().flatMap(Reading::exact);
    if (exact.isEmpty()) {
      boolean none = model.readingProperty().get().isEmpty();
      model
          .fitProperty()
          .set(
              FittedLaw.said(
                  none
                      ? "Nothing is measured yet: fit a pattern or train a network, then fit the law"
                      : "A fit needs all eigenvalues: a network of up to 1,500 parameters"));
      return;
    }
    SpectralModel kind = model.lawModelProperty().get();
    model.fitProperty().set(FittedLaw.said("fitting …"));
    fits.ask(() -> FittedLaw.to(exact.get(), kind));
  }

  /** The law's panel shows the fitted law too, with its random matrices. */
  private void adoptFit(FittedLaw fit) {
    model.fitProperty().set(fit);
    fit.curve()
        .ifPresent(
            fitted -> {
              model.phiProperty().set(fitted.curve().law().phi());
              model.energyProperty().set(fitted.curve().law().energy());
            });
  }

  @Override
  public void train() {
    held = false;
  }

  @Override
  public void pause() {
    held = true;
  }

  @Override
  public void step() {
    restUntil = 0;
    measured = Optional.empty();
    held = false;
    onPulse();
    held = true;
  }

  @Override
  public void stop() {
    held = true;
    control.stop();
  }

  @Override
  public void reset() {
    held = false;
    measured = Optional.empty();
  }

  /** The network of the newest measurement. */
  Optional<Subject> measured() {
    return measured;
  }

  ExperimentRun experiments() {
    return experiments;
  }

  void close() {
    experiments.stop();
    control.stop();
  }
}
