package org.lossatlas.fitting;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.lossatlas.network.Blas;
import org.lossatlas.network.DirectFloats;

/**
 * The Jacobian J [B, n] of a batch's residuals with respect to the sub-network's parameters, never
 * formed: its Gram matrix and its products come from features A and signals Δ,
 *
 * <pre>J Jᵀ = Σ_l (Δ_l Δ_lᵀ) ∘ (A_{l−1} A_{l−1}ᵀ + 1).</pre>
 *
 * With normalised features, hidden A are replaced by (A − mean)/deviation over the batch: the same
 * Jacobian in other coordinates of the weights. Buffers are kept. Belongs to one thread.
 *
 * <p>The Gram matrix is formed outside the heap, since BLAS copies Java arrays to and fro, and
 * block by block of rows, so that what is multiplied element by element is still in the cache.
 */
final class Jacobian {
  private static final int BLOCK = 128;

  private final Pass pass;
  private final Subnetwork net;
  private final Standardiser[] standardisers;
  private final int batch;
  private final float[] slopes;
  private final FloatBuffer[] features;
  private final FloatBuffer[] signals;
  private final FloatBuffer outer;
  private final FloatBuffer inner;
  private final float[] block;
  private final float[] outerRow;
  private final float[] innerRow;
  private final float[] scratch;

  /**
   * @param pass has gone forward and backward whenever a method is called
   */
  Jacobian(Pass pass, Subnetwork net, int batch, boolean normalised) {
    this.pass = pass;
    this.net = net;
    this.batch = batch;
    slopes = new float[batch];
    outer = DirectFloats.allocate(Math.min(BLOCK, batch) * batch);
    inner = DirectFloats.allocate(Math.min(BLOCK, batch) * batch);
    block = new float[Math.min(BLOCK, batch) * batch];
    outerRow = new float[batch];
    innerRow = new float[batch];
    features = new FloatBuffer[net.layers()];
    signals = new FloatBuffer[net.layers()];
    int widest = 0;
    standardisers = new Standardiser[net.layers()];
    for (int l = 0; l <= net.layers(); l++) {
      widest = Math.max(widest, net.width(l));
      if (l < net.layers()) {
        standardisers[l] = new Standardiser(net.width(l), batch, normalised && l > 0);
        features[l] = DirectFloats.allocate(batch * net.width(l));
        signals[l] = DirectFloats.allocate(batch * net.width(l));
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

  /** The upper triangle of J Jᵀ [B, B], outside the heap. */
  void gram(FloatBuffer gram) {
    for (int l = 0; l < net.layers(); l++) {
      features[l].put(0, standardisers[l].features());
      if (l > 0) {
        signals[l].put(0, pass.signals(l));
      }
    }
    for (int from = 0; from < batch; from += BLOCK) {
      int rows = Math.min(BLOCK, batch - from);
      for (int l = net.layers(); l >= 1; l--) {
        addBlock(from, rows, l);
      }
      for (int i = 0; i < rows; i++) {
        gram.put((from + i) * (batch + 1), block, i * batch, batch - from - i);
      }
    }
  }

  /** Adds layer l's part to a block of rows, or begins with it where l is the top layer. */
  private void addBlock(int from, int rows, int l) {
    boolean top = l == net.layers();
    products(features[l - 1], net.width(l - 1), from, rows, inner);
    if (!top) {
      products(signals[l], net.width(l), from, rows, outer);
    }
    int columns = batch - from;
    for (int i = 0; i < rows; i++) {
      int length = columns - i;
      inner.get(i * columns + i, innerRow, 0, length);
      if (top) {
        begin(block, i * batch, slopes, from + i, innerRow, length);
      } else {
        outer.get(i * columns + i, outerRow, 0, length);
        add(block, i * batch, outerRow, innerRow, length);
      }
    }
  }

  private static void begin(
      float[] sum, int at, float[] slopes, int first, float[] inner, int length) {
    float slope = slopes[first];
    for (int j = 0; j < length; j++) {
      sum[at + j] = (inner[j] + 1) * slope * slopes[first + j];
    }
  }

  private static void add(float[] sum, int at, float[] outer, float[] inner, int length) {
    for (int j = 0; j < length; j++) {
      sum[at + j] += outer[j] * (inner[j] + 1);
    }
  }

  /** Rows [from, from + rows) of M Mᵀ, M [B, width], from column {@code from} on. */
  private void products(FloatBuffer m, int width, int from, int rows, FloatBuffer product) {
    FloatBuffer rest = m.slice(from * width, (batch - from) * width);
    Blas.rowsTransposedMultiply(rows, batch - from, width, rest, product);
  }

  /** J d [B], d a change of the parameters. */
  void times(Subnetwork d, float[] product) {
    Arrays.fill(product, 0);
    for (int l = 1; l <= net.layers(); l++) {
      int width = net.width(l);
      Blas.multiply(batch, width, net.width(l - 1), pass.features(l - 1), d.weights(l), scratch);
      float[] signal = signals(l);
      for (int i = 0; i < batch; i++) {
        float change = 0;
        for (int j = 0; j < width; j++) {
          change += (scratch[i * width + j] + d.biases(l)[j]) * signal[i * width + j];
        }
        product[i] += change;
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
