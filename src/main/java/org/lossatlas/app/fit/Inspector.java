package org.lossatlas.app.fit;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.data.DataSet;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.job.LatestJob;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.pattern.Pattern;

/**
 * Evaluates the whole network sample by sample, beside the run: at the marker, and at random points
 * of the surface that is shown. Never more often than leaves the run its time.
 */
final class Inspector {
  private static final long READING_WHILE_TRAINING = 250_000_000;
  private static final long CHECK_AFTER_REST = 500_000_000;
  private static final long CHECK_SEED = 1;

  private final FitModel model;
  private final MarkedPoint marker;
  private final LatestJob reading;
  private final LatestJob checking;
  private final Executor window;
  private RunControl checkControl = new RunControl();
  private boolean readingIsOld;
  private boolean checkIsOld;
  private long readAt;
  private long changedAt;

  Inspector(FitModel model, MarkedPoint marker, FitController.Executors executors) {
    this.model = model;
    this.marker = marker;
    reading = new LatestJob(executors.checking());
    checking = new LatestJob(executors.checking());
    window = executors.window();
    marker.alphaProperty().addListener((property, before, now) -> readingIsOld = true);
    marker.betaProperty().addListener((property, before, now) -> readingIsOld = true);
    model
        .snapshotProperty()
        .addListener(
            (property, before, now) -> {
              readingIsOld = true;
              checkIsOld = true;
              changedAt = System.nanoTime();
              checkControl.stop();
            });
  }

  /** Once a pulse. */
  void onPulse() {
    if (model.snapshot().isEmpty() || model.plan().isEmpty()) {
      return;
    }
    long now = System.nanoTime();
    long interval = model.state() == FitState.TRAINING ? READING_WHILE_TRAINING : 0;
    if (readingIsOld && now - readAt > interval) {
      readingIsOld = false;
      readAt = now;
      read(model.plan().get(), model.snapshot().get());
    }
    if (checkIsOld && now - changedAt > CHECK_AFTER_REST) {
      checkIsOld = false;
      check(model.plan().get(), model.snapshot().get());
    }
  }

  private void read(FitPlan plan, FitSnapshot look) {
    double alpha = marker.alpha();
    double beta = marker.beta();
    reading.request(
        () -> {
          FittedPlane plane = new FittedPlane(plan.construction(), look.network());
          DenseKernel.Evaluation train = plane.evaluate(alpha, beta, plan.loss(), plan.train());
          Optional<DenseKernel.Evaluation> test =
              plan.test().map(data -> plane.evaluate(alpha, beta, plan.loss(), data));
          window.execute(() -> model.setReading(new MarkerReading(train, test)));
        });
  }

  private void check(FitPlan plan, FitSnapshot look) {
    RunControl control = new RunControl();
    checkControl = control;
    DataSet data = plan.train();
    checking.request(
        () -> {
          FittedPlane plane = new FittedPlane(plan.construction(), look.network());
          Pattern shown = look.surface();
          double worst =
              plane.check(shown, plan.loss(), data, CHECK_SEED, control, Progress.SILENT);
          window.execute(
              () -> {
                if (!control.isStopped()) {
                  model.setCheck(worst);
                }
              });
        });
  }
}
