package org.lossatlas.network;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lossatlas.data.DataSet;

/**
 * The derivatives of a network's loss on a data set at one θ, in closed form and double precision:
 * gradient, and products with the Hessian and its two parts. θ is in the order of {@link Layout}; a
 * layer without a bias has no parameter there. Second derivatives at kinks (relu, hinge, absolute)
 * are taken as 0. Immutable and thread-safe; each call works on the calling thread alone.
 */
public final class LossCurvature {
  /** Samples a batch: enough for BLAS, little enough for the cache. */
  private static final int BATCH = 1024;

  /** Numbers of the widest array of a block of directions: 16 MB. */
  private static final int BLOCK = 1 << 21;

  /** Numbers of the largest array of a batch whose matrix is assembled: 32 MB. */
  private static final int ASSEMBLY = 1 << 22;

  private final LayerWeights layers;
  private final Loss loss;
  private final DataSet data;
  private final boolean single;
  private final List<Backpropagation> kept = new ArrayList<>();
  private final List<SinglePass> singles = new ArrayList<>();
  private final AtomicReference<SingleScratch> scratch = new AtomicReference<>();

  private LossCurvature(Parameters network, Loss loss, DataSet data, boolean single) {
    DenseKernel.requireFit(network.architecture(), data);
    // A weight that is not finite makes its column count even where the inputs are 0.
    boolean finite = IntStream.range(0, network.count()).allMatch(i -> finite(network, i));
    InputColumns columns = finite ? InputColumns.of(data) : InputColumns.all(data.inputs());
    this.layers = new LayerWeights(network, columns);
    this.loss = loss;
    this.data = data;
    this.single = single;
    if (bytes() < Runtime.getRuntime().maxMemory() / 4) {
      forEachBatch(kept::add);
    }
    if (single) {
      kept.forEach(pass -> singles.add(new SinglePass(pass, layers)));
    }
  }

  private static boolean finite(Parameters network, int i) {
    return Double.isFinite(network.get(i));
  }

  /**
   * At θ = {@code network}.
   *
   * @throws IllegalArgumentException if the network's inputs or outputs are not those of the data
   */
  public static LossCurvature of(Parameters network, Loss loss, DataSet data) {
    return new LossCurvature(network, loss, data, false);
  }

  /**
   * The same with products in single precision, more than twice as fast where layers are wide; they
   * are then right to some 1e-6 of their size. Loss, gradient and the whole matrix stay in double
   * precision.
   */
  public static LossCurvature inSinglePrecision(Parameters network, Loss loss, DataSet data) {
    return new LossCurvature(network, loss, data, true);
  }

  /** What the kept batches take, in single precision half as much again. */
  private long bytes() {
    long numbers = layers.inputsOf(1) + 2L * layers.width(layers.count());
    for (int k = 1; k < layers.count(); k++) {
      numbers += 4L * layers.width(k);
    }
    return (single ? 12 : 8) * numbers * data.samples();
  }

  private void forEachBatch(Consumer<Backpropagation> use) {
    if (!kept.isEmpty()) {
      kept.forEach(use);
      return;
    }
    for (int from = 0; from < data.samples(); from += BATCH) {
      int rows = Math.min(BATCH, data.samples() - from);
      use.accept(new Backpropagation(layers, loss, data, from, rows));
    }
  }

  /** The layers of θ. */
  public Layout layout() {
    return layers.layout();
  }

  /** n = |θ|. */
  public int count() {
    return layers.layout().count();
  }

  /** N·m, the length of all outputs together. */
  public long outputs() {
    return (long) data.samples() * data.targets().outputs();
  }

  /** L(θ). */
  public double loss() {
    double[] sum = new double[1];
    forEachBatch(pass -> sum[0] += pass.loss());
    return sum[0];
  }

  /** ∂L/∂θ. */
  public double[] gradient() {
    double[] gradient = new double[count()];
    DirectionBlock block = new DirectionBlock(layers, 0, 1, gradient);
    forEachBatch(pass -> addGradient(pass, block));
    return gradient;
  }

  private void addGradient(Backpropagation pass, DirectionBlock gradient) {
    for (int k = 1; k <= layers.count(); k++) {
      double[] delta = pass.deltas(k);
      gradient.addBiases(k, delta);
      if (k == 1) {
        gradient.addWeights(1, pass.inputs().backward(layers.width(1), delta));
      } else {
        double[] weights = new double[layers.width(k - 1) * layers.width(k)];
        Blas.transposedMultiply(
            layers.width(k - 1),
            layers.width(k),
            pass.rows(),
            pass.features(k - 1),
            delta,
            weights);
        gradient.addWeights(k, weights);
      }
    }
  }

  /**
   * Products of a part of the Hessian with several directions.
   *
   * @param directions [count, n], direction by direction
   * @return [count, n]
   */
  public double[] multiply(HessianPart part, int count, double[] directions) {
    if (directions.length != (long) count * count()) {
      throw new IllegalArgumentException(
          directions.length + " numbers for " + count + " directions of " + count());
    }
    double[] products = new double[directions.length];
    if (single) {
      multiplySingle(part, count, directions, products);
      return products;
    }
    int block = Math.max(1, BLOCK / (Math.min(BATCH, data.samples()) * widest()));
    for (int first = 0; first < count; first += block) {
      int size = Math.min(block, count - first);
      DirectionBlock in = new DirectionBlock(layers, first, size, directions);
      DirectionBlock out = new DirectionBlock(layers, first, size, products);
      forEachBatch(pass -> new Pearlmutter(pass, layers, part, in, out).add());
    }
    return products;
  }

  /** Direction by direction: several at once are no faster for each. */
  private void multiplySingle(HessianPart part, int count, double[] directions, double[] products) {
    SingleScratch own = scratch.getAndSet(null);
    SingleScratch room =
        own == null ? new SingleScratch(layers, Math.min(BATCH, data.samples())) : own;
    for (int s = 0; s < count; s++) {
      DirectionBlock in = new DirectionBlock(layers, s, 1, directions);
      DirectionBlock out = new DirectionBlock(layers, s, 1, products);
      forEachSingle(pass -> new SingleProduct(pass, layers, part, room, in, out).add());
    }
    scratch.set(room);
  }

  private void forEachSingle(Consumer<SinglePass> use) {
    if (singles.isEmpty()) {
      forEachBatch(pass -> use.accept(new SinglePass(pass, layers)));
    } else {
      singles.forEach(use);
    }
  }

  /**
   * The whole matrix of a part of the Hessian, [n, n].
   *
   * @param stopped looked at between batches; once it is true the result is incomplete
   */
  public SymmetricMatrix matrix(HessianPart part, BooleanSupplier stopped) {
    SymmetricMatrix matrix = SymmetricMatrix.zeros(count());
    int batch = Math.max(1, Math.min(BATCH, ASSEMBLY / HessianAssembly.numbersPerSample(layers)));
    for (int from = 0; from < data.samples() && !stopped.getAsBoolean(); from += batch) {
      int rows = Math.min(batch, data.samples() - from);
      Backpropagation pass = new Backpropagation(layers, loss, data, from, rows);
      new HessianAssembly(pass, layers, part, matrix).add();
    }
    matrix.mirror();
    return matrix;
  }

  private int widest() {
    return IntStream.rangeClosed(1, layers.count()).map(layers::width).max().orElse(1);
  }
}
