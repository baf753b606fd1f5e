package org.lossatlas.fitting;

import java.util.Random;
import org.lossatlas.network.Blas;

/**
 * Gauss–Newton steps on random batches, solved in the space of the residuals. With r the residuals
 * of a batch of B points and J [B, n] their Jacobian, the step is
 *
 * <pre>d = Jᵀ v + m·d′,   (J Jᵀ + λ I) v = −r − m·J d′</pre>
 *
 * where d′ is the step before (SPRING: Goldshlager, Abrahamsen and Lin 2024, a Kaczmarz method with
 * momentum). J is never formed: a fully connected network's Gram matrix is
 *
 * <pre>J Jᵀ = Σ_l (Δ_l Δ_lᵀ) ∘ (A_{l−1} A_{l−1}ᵀ + 1)</pre>
 *
 * with features A and signals Δ. Why this and with these constants:
 * src/docs/decisions/0004-fitting-recipe.md.
 */
final class GaussNewtonTrainer implements Trainer {
  /** λ as a share of the mean of the diagonal of J Jᵀ. */
  private static final double DAMPING = 0.2;

  private static final double MAX_DAMPING = 1e3;
  private static final float MOMENTUM = 0.95f;

  private final Goal goal;
  private final Residual residual;
  private final Subnetwork net;
  private final Subnetwork step;
  private final Pass pass;
  private final int batch;
  private final double learningRate;
  private final BatchOrder order;
  private final float[] gram;
  private final float[] outer;
  private final float[] inner;
  private final float[] right;
  private final float[] slopes;
  private final float[] scratch;
  private boolean hasMomentum;

  GaussNewtonTrainer(Goal goal, Residual residual, Subnetwork start, FitOptions options) {
    this.goal = goal;
    this.residual = residual;
    this.net = start.copy();
    this.step = start.copy();
    this.order = new BatchOrder(goal.points(), options.batch(), new Random(options.seed()));
    this.batch = order.size();
    this.learningRate = options.learningRate();
    this.pass = new Pass(net, batch);
    gram = new float[batch * batch];
    outer = new float[batch * batch];
    inner = new float[batch * batch];
    right = new float[batch];
    slopes = new float[batch];
    scratch = new float[batch * widest(net)];
  }

  @Override
  public void copyTo(Subnetwork into) {
    into.set(net);
  }

  @Override
  public void step(double rate) {
    int[] points = order.next();
    pass.read(goal.inputs(), points);
    float[] t = pass.forward(net, batch);
    for (int i = 0; i < batch; i++) {
      right[i] = (float) -residual.value(t[i], points[i]);
      slopes[i] = (float) residual.slope(t[i], points[i]);
    }
    pass.backward(net);
    pass.scaleSignals(net, slopes);
    if (hasMomentum) {
      subtractProductWithLastStep();
    }
    assembleGram();
    if (solve()) {
      applyTransposed();
      move((float) (rate * learningRate));
    } else {
      hasMomentum = false;
    }
  }

  /** right −= m·J d′. */
  private void subtractProductWithLastStep() {
    for (int l = 1; l <= net.layers(); l++) {
      int width = net.width(l);
      Blas.multiply(batch, width, net.width(l - 1), pass.features(l - 1), step.weights(l), scratch);
      for (int i = 0; i < batch; i++) {
        float sum = 0;
        for (int j = 0; j < width; j++) {
          float signal = l == net.layers() ? slopes[i] : pass.signals(l)[i * width + j];
          sum += (scratch[i * width + j] + step.biases(l)[j]) * signal;
        }
        right[i] -= MOMENTUM * sum;
      }
    }
  }

  /** The lower triangle of J Jᵀ. */
  private void assembleGram() {
    int top = net.layers();
    Blas.gram(batch, net.width(top - 1), pass.features(top - 1), gram);
    for (int i = 0; i < batch; i++) {
      for (int j = 0, at = i * batch; j <= i; j++, at++) {
        gram[at] = (gram[at] + 1) * slopes[i] * slopes[j];
      }
    }
    for (int l = 1; l < top; l++) {
      Blas.gram(batch, net.width(l), pass.signals(l), outer);
      addTimesInputs(l);
    }
  }

  /** gram += outer ∘ (A_{l−1} A_{l−1}ᵀ + 1). */
  private void addTimesInputs(int l) {
    Blas.gram(batch, net.width(l - 1), pass.features(l - 1), inner);
    for (int i = 0; i < batch; i++) {
      for (int at = i * batch; at <= i * batch + i; at++) {
        gram[at] += outer[at] * (inner[at] + 1);
      }
    }
  }

  /** v into right, with more damping where single precision needs it. */
  private boolean solve() {
    double trace = 0;
    for (int i = 0; i < batch; i++) {
      trace += gram[i * batch + i];
    }
    double mean = trace / batch;
    if (!(mean > 0) || Double.isInfinite(mean)) {
      return false;
    }
    double added = 0;
    for (double damping = DAMPING; damping < MAX_DAMPING; damping *= 10) {
      float more = (float) (damping * mean - added);
      added += more;
      for (int i = 0; i < batch; i++) {
        gram[i * batch + i] += more;
      }
      if (Blas.solvePositive(batch, gram, right)) {
        return true;
      }
    }
    return false;
  }

  /** step = Jᵀ v + m·step. */
  private void applyTransposed() {
    float keep = hasMomentum ? MOMENTUM : 0;
    int top = net.layers();
    for (int i = 0; i < batch; i++) {
      slopes[i] *= right[i];
    }
    pass.scaleSignals(net, right);
    for (int l = 1; l <= top; l++) {
      float[] signals = l < top ? pass.signals(l) : slopes;
      int inputs = net.width(l - 1);
      int width = net.width(l);
      float[] product = new float[inputs * width];
      Blas.transposedMultiply(inputs, width, batch, pass.features(l - 1), signals, product);
      mix(step.weights(l), keep, product);
      float[] sums = new float[width];
      pass.columnSums(signals, width, sums, 0);
      mix(step.biases(l), keep, sums);
    }
    hasMomentum = true;
  }

  private static void mix(float[] target, float keep, float[] added) {
    for (int i = 0; i < target.length; i++) {
      target[i] = keep * target[i] + added[i];
    }
  }

  private void move(float length) {
    for (int l = 1; l <= net.layers(); l++) {
      add(net.weights(l), length, step.weights(l));
      add(net.biases(l), length, step.biases(l));
    }
  }

  private static void add(float[] target, float factor, float[] added) {
    for (int i = 0; i < target.length; i++) {
      target[i] += factor * added[i];
    }
  }

  private static int widest(Subnetwork net) {
    int widest = 0;
    for (int l = 0; l <= net.layers(); l++) {
      widest = Math.max(widest, net.width(l));
    }
    return widest;
  }
}
