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
  /**
   * While the surface changes by itself: a reading takes some 40 ms of a processor, and the surface
   * comes first.
   */
  private static final long READING_WHILE_CHANGING = 1_000_000_000;

  /** While the marker is moved. */
  private static final long READING_WHILE_MOVING = 60_000_000;

  private static final long CHECK_AFTER_REST = 500_000_000;
  private static final long CHECK_SEED = 1;

  private final FitModel model;
  private final MarkedPoint marker;
  private final LatestJob reading;
  private final LatestJob checking;
  private final Executor window;
  private RunControl checkControl = new RunControl();
  private boolean readingIsOld;
  private boolean markerMoved;
  private boolean checkIsOld;
  private long readAt;
  private long changedAt;

  Inspector(FitModel model, MarkedPoint marker, FitController.Executors executors) {
    this.model = model;
    this.marker = marker;
    reading = new LatestJob(executors.checking());
    checking = new LatestJob(executors.checking());
    window = executors.window();
    marker.alphaProperty().addListener((property, before, now) -> markerMoved = true);
    marker.betaProperty().addListener((property, before, now) -> markerMoved = true);
    model
        .snapshotProperty()
        .addListener(
            (property, before, now) -> {
              if (model.replayedProperty().get().isEmpty()) {
                changed();
              }
            });
    model.replayedProperty().addListener((property, before, now) -> changed());
  }

  /** Another surface is shown. */
  private void changed() {
    model.clearCheck();
    readingIsOld = true;
    checkIsOld = true;
    changedAt = System.nanoTime();
    checkControl.stop();
  }

  /** Once a pulse. */
  void onPulse() {
    if (model.shown().isEmpty() || model.plan().isEmpty()) {
      return;
    }
    long now = System.nanoTime();
    boolean due =
        (markerMoved && now - readAt > READING_WHILE_MOVING)
            || (readingIsOld && now - readAt > READING_WHILE_CHANGING);
    if (due) {
      markerMoved = false;
      readingIsOld = false;
      readAt = now;
      read(model.plan().get(), model.shown().get());
    }
    if (checkIsOld && now - changedAt > CHECK_AFTER_REST) {
      checkIsOld = false;
      check(model.plan().get(), model.shown().get());
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
