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
  private final int[] order;
  private final Random random;
  private final float[] gram;
  private final float[] outer;
  private final float[] inner;
  private final float[] right;
  private final float[] slopes;
  private final float[] scratch;
  private boolean hasMomentum;
  private int next;

  GaussNewtonTrainer(Goal goal, Residual residual, Subnetwork start, int batch, long seed) {
    this.goal = goal;
    this.residual = residual;
    this.net = start.copy();
    this.step = start.copy();
    this.batch = Math.min(batch, goal.points());
    this.pass = new Pass(net, this.batch);
    this.random = new Random(seed);
    this.order = new int[goal.points()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    next = order.length;
    gram = new float[this.batch * this.batch];
    outer = new float[this.batch * this.batch];
    inner = new float[this.batch * this.batch];
    right = new float[this.batch];
    slopes = new float[this.batch];
    scratch = new float[this.batch * widest(net)];
  }

  @Override
  public void restart(Subnetwork from) {
    net.set(from);
    hasMomentum = false;
  }

  @Override
  public void copyTo(Subnetwork into) {
    into.set(net);
  }

  @Override
  public void step() {
    int[] points = nextBatch();
    for (int i = 0; i < batch; i++) {
      pass.inputs()[2 * i] = goal.inputs()[2 * points[i]];
      pass.inputs()[2 * i + 1] = goal.inputs()[2 * points[i] + 1];
    }
    float[] t = pass.forward(net, batch);
    for (int i = 0; i < batch; i++) {
      right[i] = (float) -residual.value(t[i], points[i]);
      slopes[i] = (float) residual.slope(t[i], points[i]);
    }
    pass.backward(net);
    scaleSignals();
    if (hasMomentum) {
      subtractProductWithLastStep();
    }
    assembleGram();
    if (solve()) {
      applyTransposed();
      move();
    } else {
      hasMomentum = false;
    }
  }

  /** The next batch of a random order of all points; a new order when they run out. */
  private int[] nextBatch() {
    if (next + batch > order.length) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int other = order[i];
        order[i] = order[j];
        order[j] = other;
      }
      next = 0;
    }
    int[] points = new int[batch];
    System.arraycopy(order, next, points, 0, batch);
    next += batch;
    return points;
  }

  /** From ∂t/∂z to ∂r/∂z. */
  private void scaleSignals() {
    for (int l = 1; l < net.layers(); l++) {
      scaleRows(pass.signals(l), slopes, net.width(l));
    }
  }

  private void scaleRows(float[] matrix, float[] factors, int width) {
    for (int i = 0; i < batch; i++) {
      float factor = factors[i];
      for (int j = i * width; j < (i + 1) * width; j++) {
        matrix[j] *= factor;
      }
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
    for (int l = 1; l <= top; l++) {
      float[] signals = slopes;
      if (l < top) {
        signals = pass.signals(l);
        scaleRows(signals, right, net.width(l));
      }
      int inputs = net.width(l - 1);
      int width = net.width(l);
      float[] product = new float[inputs * width];
      Blas.transposedMultiply(inputs, width, batch, pass.features(l - 1), signals, product);
      mix(step.weights(l), keep, product);
      mix(step.biases(l), keep, columnSums(signals, width));
    }
    hasMomentum = true;
  }

  private float[] columnSums(float[] matrix, int width) {
    float[] sums = new float[width];
    for (int i = 0; i < batch; i++) {
      for (int j = 0; j < width; j++) {
        sums[j] += matrix[i * width + j];
      }
    }
    return sums;
  }

  private static void mix(float[] target, float keep, float[] added) {
    for (int i = 0; i < target.length; i++) {
      target[i] = keep * target[i] + added[i];
    }
  }

  private void move() {
    for (int l = 1; l <= net.layers(); l++) {
      mix(net.weights(l), 1, step.weights(l));
      mix(net.biases(l), 1, step.biases(l));
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
