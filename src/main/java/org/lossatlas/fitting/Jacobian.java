package org.lossatlas.fitting;

import java.util.Arrays;
import org.lossatlas.network.Blas;

/**
 * The Jacobian J [B, n] of a batch's residuals with respect to the sub-network's parameters, never
 * formed: its Gram matrix and its products come from features A and signals Δ,
 *
 * <pre>J Jᵀ = Σ_l (Δ_l Δ_lᵀ) ∘ (A_{l−1} A_{l−1}ᵀ + 1).</pre>
 *
 * With normalised features, hidden A are replaced by (A − mean)/deviation over the batch: the same
 * Jacobian in other coordinates of the weights. Buffers are kept. Belongs to one thread.
 */
final class Jacobian {
  private final Pass pass;
  private final Subnetwork net;
  private final Standardiser[] standardisers;
  private final int batch;
  private final float[] slopes;
  private final float[] outer;
  private final float[] inner;
  private final float[] scratch;

  /**
   * @param pass has gone forward and backward whenever a method is called
   */
  Jacobian(Pass pass, Subnetwork net, int batch, boolean normalised) {
    this.pass = pass;
    this.net = net;
    this.batch = batch;
    slopes = new float[batch];
    outer = new float[batch * batch];
    inner = new float[batch * batch];
    int widest = 0;
    standardisers = new Standardiser[net.layers()];
    for (int l = 0; l <= net.layers(); l++) {
      widest = Math.max(widest, net.width(l));
      if (l < net.layers()) {
        standardisers[l] = new Standardiser(net.width(l), batch, normalised && l > 0);
      }
    }
    scratch = new float[batch * widest];
  }

  /** Takes the pass's signals and the residuals' slopes ∂r/∂t [B]. */
  void update(float[] residualSlopes) {
    System.arraycopy(residualSlopes, 0, slopes, 0, batch);
    pass.scaleSignals(net, slopes);
    for (int l = 0; l < net.layers(); l++) {
      standardisers[l].fit(pass.features(l));
    }
  }

  /** The lower triangle of J Jᵀ [B, B]. */
  void gram(float[] gram) {
    int top = net.layers();
    Blas.gram(batch, net.width(top - 1), standardisers[top - 1].features(), gram);
    for (int i = 0; i < batch; i++) {
      float slope = slopes[i];
      int start = i * batch;
      for (int j = 0; j <= i; j++) {
        gram[start + j] = (gram[start + j] + 1) * slope * slopes[j];
      }
    }
    for (int l = 1; l < top; l++) {
      Blas.gram(batch, net.width(l), pass.signals(l), outer);
      Blas.gram(batch, net.width(l - 1), standardisers[l - 1].features(), inner);
      for (int i = 0; i < batch; i++) {
        for (int at = i * batch; at <= i * batch + i; at++) {
          gram[at] += outer[at] * (inner[at] + 1);
        }
      }
    }
  }

  /** J d [B], d a change of the parameters. */
  void times(Subnetwork d, float[] product) {
    Arrays.fill(product, 0);
    for (int l = 1; l <= net.layers(); l++) {
      int width = net.width(l);
      Blas.multiply(batch, width, net.width(l - 1), pass.features(l - 1), d.weights(l), scratch);
      float[] signals = signals(l);
      for (int i = 0; i < batch; i++) {
        float sum = 0;
        for (int j = 0; j < width; j++) {
          sum += (scratch[i * width + j] + d.biases(l)[j]) * signals[i * width + j];
        }
        product[i] += sum;
      }
    }
  }

  /** d = keep·d + Jᵀ v; uses up the signals. */
  void addTransposedTimes(float[] v, float keep, Subnetwork d) {
    pass.scaleSignals(net, v);
    for (int i = 0; i < batch; i++) {
      slopes[i] *= v[i];
    }
    for (int l = 1; l <= net.layers(); l++) {
      int inputs = net.width(l - 1);
      int width = net.width(l);
      float[] weights = new float[inputs * width];
      float[] biases = new float[width];
      Standardiser standardiser = standardisers[l - 1];
      Blas.transposedMultiply(inputs, width, batch, standardiser.features(), signals(l), weights);
      pass.columnSums(signals(l), width, biases, 0);
      standardiser.toRaw(weights, biases);
      mix(d.weights(l), keep, weights);
      mix(d.biases(l), keep, biases);
    }
  }

  private float[] signals(int l) {
    return l < net.layers() ? pass.signals(l) : slopes;
  }

  private static void mix(float[] target, float keep, float[] added) {
    for (int i = 0; i < target.length; i++) {
      target[i] = keep * target[i] + added[i];
    }
  }
}
