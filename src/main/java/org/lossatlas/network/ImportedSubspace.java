package org.lossatlas.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.DenseKernel.Evaluation;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Loss and accuracy of an imported network, also a convolutional one, at points θ₀ + Σ cᵢ dᵢ: DL4J
 * evaluates it, in batches of samples, in single precision with sums in double. A point whose loss
 * is not finite or not certain enough there is evaluated again in double precision. A worker has a
 * network of its own.
 */
public final class ImportedSubspace implements Subspace {
  /** What single precision may be wrong by; landscapes promise 1e-5. */
  private static final double TOLERANCE = 5e-6;

  /** Samples a batch: a picture takes some ten thousand numbers between the layers. */
  private static final int BATCH = 128;

  private final ImportedNetwork origin;
  private final Layout layout;
  private final double[] start;
  private final double[][] directions;
  private final Loss loss;
  private final DataSet data;
  private final Queue<Dl4jNetwork> singles = new ConcurrentLinkedQueue<>();
  private final Queue<Dl4jNetwork> doubles = new ConcurrentLinkedQueue<>();

  /**
   * @param directions as many numbers as {@link ImportedNetwork#theta} has, at least one
   * @param data whose pictures' numbers are counted rows, columns, channels
   * @throws IllegalArgumentException if network, directions, loss and data do not fit together
   */
  public ImportedSubspace(
      ImportedNetwork origin, List<double[]> directions, Loss loss, DataSet data) {
    this.origin = origin;
    layout = new Layout(origin);
    start = origin.theta();
    this.directions = directions.stream().map(double[]::clone).toArray(double[][]::new);
    this.loss = loss;
    this.data = data;
    for (double[] direction : this.directions) {
      if (direction.length != start.length) {
        throw new IllegalArgumentException("a direction has other layers than the network");
      }
    }
    if (origin.inputs() != data.inputs() || origin.outputs() != data.targets().outputs()) {
      throw new IllegalArgumentException(
          "a network of "
              + origin.inputs()
              + " inputs and "
              + origin.outputs()
              + " outputs cannot answer for "
              + data);
    }
    // Refuses a loss that does not fit.
    rows();
  }

  /** Through a network that DL4J evaluates, along directions of its layout. */
  static ImportedSubspace of(
      Parameters origin, List<Parameters> directions, Loss loss, DataSet data) {
    for (Parameters direction : directions) {
      if (!direction.layout().matches(origin.layout())) {
        throw new IllegalArgumentException("a direction has other layers than the network");
      }
    }
    return new ImportedSubspace(
        origin.imported().orElseThrow(),
        directions.stream().map(Parameters::vector).toList(),
        loss,
        data);
  }

  private SingleRows rows() {
    return new SingleRows(loss, data.targets(), Math.min(BATCH, data.samples()));
  }

  @Override
  public int dimensions() {
    return directions.length;
  }

  @Override
  public int usefulPoints() {
    return 1;
  }

  @Override
  public List<Evaluation> evaluate(List<double[]> points) {
    Dl4jNetwork taken = singles.poll();
    Dl4jNetwork network = taken == null ? new Dl4jNetwork(origin, DataType.FLOAT) : taken;
    SingleRows rows = rows();
    List<Evaluation> found = new ArrayList<>();
    for (double[] point : points) {
      network.set(origin.with(theta(point)));
      PointSum sum = new PointSum();
      for (int from = 0; from < data.samples(); from += BATCH) {
        int count = Math.min(BATCH, data.samples() - from);
        rows.add(byOutput(network.outputs(inputs(from, count), count), count), from, count, sum);
      }
      found.add(
          sum.isWithin(TOLERANCE) ? sum.mean(data.samples(), rows.hasClasses()) : plain(point));
    }
    singles.add(network);
    return found;
  }

  @Override
  public Evaluation plain(double[] point) {
    Dl4jNetwork taken = doubles.poll();
    Dl4jNetwork network = taken == null ? new Dl4jNetwork(origin, DataType.DOUBLE) : taken;
    network.set(origin.with(theta(point)));
    double sum = 0;
    double right = 0;
    for (int from = 0; from < data.samples(); from += BATCH) {
      int count = Math.min(BATCH, data.samples() - from);
      double[] outputs = network.exactOutputs(inputs(from, count), count);
      sum += DenseKernel.lossSum(loss, data, from, count, outputs);
      right += DenseKernel.rightCount(data, from, count, outputs);
    }
    doubles.add(network);
    double mean = sum / data.samples();
    return Double.isFinite(mean)
        ? new Evaluation(mean, right / data.samples())
        : new Evaluation(Double.NaN, Double.NaN);
  }

  @Override
  public Parameters at(double[] point) {
    return Parameters.of(layout, theta(point));
  }

  private double[] theta(double[] point) {
    double[] theta = start.clone();
    for (int i = 0; i < point.length; i++) {
      for (int j = 0; point[i] != 0 && j < theta.length; j++) {
        theta[j] += point[i] * directions[i][j];
      }
    }
    return theta;
  }

  private float[] inputs(int from, int count) {
    float[] some = new float[count * data.inputs()];
    System.arraycopy(data.rawInputs(), from * data.inputs(), some, 0, some.length);
    return some;
  }

  /** [rows, m] to [m][rows]. */
  private static float[][] byOutput(float[] outputs, int rows) {
    int m = outputs.length / rows;
    float[][] columns = new float[m][rows];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < m; j++) {
        columns[j][i] = outputs[i * m + j];
      }
    }
    return columns;
  }
}
