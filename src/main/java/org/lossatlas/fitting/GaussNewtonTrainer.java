package org.lossatlas.fitting;

import java.nio.FloatBuffer;
import java.util.Random;
import org.lossatlas.network.Blas;
import org.lossatlas.network.DirectFloats;
import org.lossatlas.training.BatchOrder;

/**
 * Gauss–Newton steps on random batches, solved in the space of the residuals. With r the residuals
 * of a batch of B points and J [B, n] their Jacobian, the step is
 *
 * <pre>d = Jᵀ v + m·d′,   (J Jᵀ + λ I) v = −r − m·J d′</pre>
 *
 * where d′ is the step before (SPRING: Goldshlager, Abrahamsen and Lin 2024, a Kaczmarz method with
 * momentum). B is far below n, so the solve is small. Why this, and its constants:
 * src/docs/decisions/0004-fitting-recipe.md.
 */
final class GaussNewtonTrainer implements Trainer {
  private static final float MOMENTUM = 0.95f;

  /** A step may change the batch's residuals by at most so much, root mean square. */
  private static final double LONGEST_STEP = 0.35;

  private static final int LEAST_BATCH = 341;

  private final Goal goal;
  private final Residual residual;
  private final Subnetwork net;
  private final Subnetwork step;
  private final Pass pass;
  private final Jacobian jacobian;
  private final BatchOrder order;
  private final double learningRate;
  private final Damping damping;
  private final FloatBuffer gram;
  private final float[] residuals;
  private final float[] momentum;
  private final float[] solution;
  private final float[] slopes;
  private boolean moving;

  GaussNewtonTrainer(Goal goal, Residual residual, Subnetwork start, FitOptions options) {
    this.goal = goal;
    this.residual = residual;
    this.learningRate = options.learningRate();
    net = start.copy();
    step = start.copy();
    int wanted = batch(options, goal.points());
    order = new BatchOrder(goal.points(), wanted, new Random(options.seed()));
    int batch = order.size();
    pass = new Pass(net, batch);
    Recipe recipe = Recipe.of(net.activation(), net.layers() - 1);
    jacobian = new Jacobian(pass, net, batch, recipe.normalised());
    damping = new Damping(recipe.damping() * Math.max(1, goal.points() / (4.0 * batch)), net);
    gram = DirectFloats.allocate(batch * batch);
    residuals = new float[batch];
    momentum = new float[batch];
    solution = new float[batch];
    slopes = new float[batch];
  }

  /** How many points a step has: a quarter of them, within bounds. */
  static int batch(FitOptions options, int points) {
    return Math.min(points, Math.min(options.batch(), Math.max(LEAST_BATCH, points / 4)));
  }

  @Override
  public int batch() {
    return residuals.length;
  }

  @Override
  public void copyTo(Subnetwork into) {
    into.set(net);
  }

  @Override
  public boolean hasDiverged() {
    return damping.hasDiverged();
  }

  @Override
  public void step(double rate) {
    readBatch();
    if (damping.rejects(rootMeanSquare(residuals), net)) {
      moving = false;
      return;
    }
    pass.backward(net);
    jacobian.update(slopes);
    if (moving) {
      jacobian.times(step, momentum);
    }
    for (int i = 0; i < residuals.length; i++) {
      solution[i] = -residuals[i] - (moving ? MOMENTUM * momentum[i] : 0);
    }
    jacobian.gram(gram);
    double mu = damping.lambda() * meanOfDiagonal();
    if (!solve((float) mu)) {
      damping.increase();
      moving = false;
      return;
    }
    jacobian.addTransposedTimes(solution, moving ? MOMENTUM : 0, step);
    shorten(mu);
    moving = true;
    move((float) (rate * learningRate));
  }

  private void readBatch() {
    int[] points = order.next();
    pass.read(goal.inputs(), points);
    float[] t = pass.forward(net, points.length);
    for (int i = 0; i < points.length; i++) {
      residuals[i] = (float) residual.value(t[i], points[i]);
      slopes[i] = (float) residual.slope(t[i], points[i]);
    }
  }

  private double meanOfDiagonal() {
    double trace = 0;
    for (int i = 0; i < residuals.length; i++) {
      trace += gram.get(i * residuals.length + i);
    }
    return trace / residuals.length;
  }

  private boolean solve(float mu) {
    int batch = residuals.length;
    if (!(mu > 0) || Float.isInfinite(mu)) {
      return false;
    }
    for (int i = 0; i < batch; i++) {
      gram.put(i * batch + i, gram.get(i * batch + i) + mu);
    }
    if (!Blas.factorise(batch, gram)) {
      return false;
    }
    Blas.solveFactorised(batch, gram, solution);
    return true;
  }

  /** Shortens a step whose predicted change of the residuals, J d = −r − μ v, is too large. */
  private void shorten(double mu) {
    double squares = 0;
    for (int i = 0; i < residuals.length; i++) {
      double change = residuals[i] + mu * solution[i];
      squares += change * change / residuals.length;
    }
    double change = Math.sqrt(squares);
    if (change > LONGEST_STEP) {
      float factor = (float) (LONGEST_STEP / change);
      for (int l = 1; l <= step.layers(); l++) {
        scale(step.weights(l), factor);
        scale(step.biases(l), factor);
      }
    }
  }

  private static void scale(float[] values, float factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
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

  private static double rootMeanSquare(float[] values) {
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value / values.length;
    }
    return Math.sqrt(squares);
  }
}
