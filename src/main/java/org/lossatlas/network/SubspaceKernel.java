package org.lossatlas.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.DenseKernel.Evaluation;

/**
 * Loss and accuracy of a fully connected network at many points θ₀ + Σ cᵢ dᵢ of a subspace. The
 * first layer is linear in c, X·(W₁ + Σ cᵢ D₁ᵢ) = X·W₁ + Σ cᵢ X·D₁ᵢ, so it takes one product a
 * direction for all points. Single precision with sums in double; a point whose loss is not finite
 * there, or could be wrong by more than {@value #TOLERANCE} relative, is evaluated again in double.
 * A network with skips is evaluated in double throughout: its outputs are sums of many terms that
 * may cancel. Thread-safe; each call works on the calling thread alone.
 */
public final class SubspaceKernel implements Subspace {
  /** What single precision may be wrong by; landscapes promise 1e-5. */
  private static final double TOLERANCE = 5e-6;

  /** Points whose upper layers are kept at once, so that a tile of samples serves them all. */
  private static final int BLOCK = 8;

  private final Parameters origin;
  private final List<Parameters> directions;
  private final Loss loss;
  private final DataSet data;
  private final int block;
  private final FirstLayer firstLayer;
  private final UpperLayers upperLayers;
  private final int tileRows;
  private final Queue<PointBlock> rooms = new ConcurrentLinkedQueue<>();

  /**
   * @param directions of the network's layout, at least one
   * @throws IllegalArgumentException if network, directions, loss and data do not fit together
   */
  public SubspaceKernel(Parameters origin, List<Parameters> directions, Loss loss, DataSet data) {
    this.origin = origin;
    this.directions = List.copyOf(directions);
    this.loss = loss;
    this.data = data;
    Architecture shape = origin.architecture();
    DenseKernel.requireFit(shape, data);
    for (Parameters direction : directions) {
      if (!direction.layout().matches(origin.layout())) {
        throw new IllegalArgumentException("a direction has other layers than the network");
      }
    }
    tileRows = PointForward.mostRows(shape, data.samples());
    long bytes = 4L * (directions.size() + 1) * data.samples() * shape.width(1);
    boolean kept = bytes < Runtime.getRuntime().maxMemory() / 6;
    firstLayer = new FirstLayer(origin, this.directions, data, tileRows, kept);
    upperLayers = new UpperLayers(origin, this.directions);
    block =
        kept
            ? BLOCK
            : Math.max(BLOCK, Math.min(upperLayers.mostKept(), PointBlock.most(shape, tileRows)));
    rooms.add(room());
  }

  private PointBlock room() {
    return new PointBlock(firstLayer, upperLayers, origin.architecture(), loss, data, tileRows);
  }

  @Override
  public int dimensions() {
    return directions.size();
  }

  @Override
  public int usefulPoints() {
    return block;
  }

  @Override
  public List<Evaluation> evaluate(List<double[]> points) {
    if (!origin.layout().skips().isEmpty()) {
      return points.stream().map(this::plain).toList();
    }
    PointBlock taken = rooms.poll();
    PointBlock room = taken == null ? room() : taken;
    List<Evaluation> found = new ArrayList<>();
    for (int from = 0; from < points.size(); from += block) {
      List<double[]> some = points.subList(from, Math.min(points.size(), from + block));
      PointSum[] sums = room.sums(some);
      for (int p = 0; p < some.size(); p++) {
        found.add(
            sums[p].isWithin(TOLERANCE)
                ? sums[p].mean(data.samples(), room.hasClasses())
                : plain(some.get(p)));
      }
    }
    rooms.add(room);
    return found;
  }

  @Override
  public Evaluation plain(double[] point) {
    Evaluation found = DenseKernel.evaluate(at(point), loss, data);
    return Double.isFinite(found.loss()) ? found : new Evaluation(Double.NaN, Double.NaN);
  }

  @Override
  public Parameters at(double[] point) {
    Parameters network = origin;
    for (int i = 0; i < point.length; i++) {
      if (point[i] != 0) {
        network = network.plus(point[i], directions.get(i));
      }
    }
    return network;
  }
}
