package org.lossatlas.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Parameters;

/**
 * Figs. 5.7 and 5.8 of [N]: a path inside the region of one class, from a source image over an
 * adversarial one to a target image. The adversarial image is made from one of another class by the
 * one-step target class method (Kurakin et al.): x − ε·sign(∂ℓ(x, class)/∂x), with the smallest ε
 * of a list for which the whole path stays in the region. Immutable.
 */
public final class AdversarialPath {
  /** Steps that are tried, in units of the pixels' range. */
  private static final double[] STEPS = {
    0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5
  };

  private static final int BATCH = 256;

  private final Parameters network;
  private final int label;
  private final double step;
  private final double[] source;
  private final double[] adversarial;
  private final double[] target;

  /**
   * What was seen of points of the path.
   *
   * @param points how many were looked at
   * @param wrong how many the network names otherwise
   * @param leastConfidence the smallest softmax probability of the path's class
   */
  public record Check(int points, int wrong, double leastConfidence) {}

  private AdversarialPath(
      Parameters network,
      int label,
      double step,
      double[] source,
      double[] adversarial,
      double[] target) {
    this.network = network;
    this.label = label;
    this.step = step;
    this.source = source;
    this.adversarial = adversarial;
    this.target = target;
  }

  /**
   * The path with the smallest step of which every checked point is named {@code label}.
   *
   * @param other an image of another class that is to be passed
   * @param checked points of each of the two straight pieces
   */
  public static Optional<AdversarialPath> find(
      Parameters network,
      int label,
      double[] source,
      double[] other,
      double[] target,
      int checked) {
    double[] slope = slope(network, other, label);
    for (double step : STEPS) {
      double[] moved = other.clone();
      for (int i = 0; i < moved.length; i++) {
        moved[i] -= step * Math.signum(slope[i]);
      }
      AdversarialPath path = new AdversarialPath(network, label, step, source, moved, target);
      if (path.wrong(checked) == 0) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  /** ε. */
  public double step() {
    return step;
  }

  /** The point of the path at t: 0 is the source, 1 the adversarial image, 2 the target. */
  public double[] at(double t) {
    double[] from = t <= 1 ? source : adversarial;
    double[] to = t <= 1 ? adversarial : target;
    double share = t <= 1 ? t : t - 1;
    double[] point = new double[from.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = (1 - share) * from[i] + share * to[i];
    }
    return point;
  }

  /** The network's own softmax probability of the path's class at t. */
  public double confidence(double t) {
    return confidence(DenseKernel.outputs(network, 1, at(t), 1));
  }

  /** The class whose region it lies in. */
  public int label() {
    return label;
  }

  /** So many images of the first piece, from end to end, and as many of the second. */
  public List<double[]> stills(int each) {
    return IntStream.range(0, 2 * each).mapToObj(i -> at(place(i, each))).toList();
  }

  /**
   * Below {@link #stills}: at the ends S, A and T, the confidence, and the share λ of its piece.
   */
  public List<String> captions(int each) {
    return IntStream.range(0, 2 * each)
        .mapToObj(
            i -> {
              double t = place(i, each);
              String end = t == 0 ? "S " : t == 1 ? "A " : t == 2 ? "T " : "";
              double share = (double) (i % each) / (each - 1);
              return String.format(Locale.ROOT, "%s%.3f (%.2f)", end, confidence(t), share);
            })
        .toList();
  }

  /** Where on the path, from 0 to 2, one of so many images of each piece is. */
  public double place(int still, int each) {
    return Math.floorDiv(still, each) + (double) (still % each) / (each - 1);
  }

  /** How many of so many points of each piece the network names otherwise. */
  public int wrong(int checked) {
    return check(checked).wrong();
  }

  /** Looks at so many points of each piece. */
  public Check check(int each) {
    int m = network.architecture().outputs();
    int d = source.length;
    int wrong = 0;
    double least = 1;
    for (int first = 0; first <= 2 * each; first += BATCH) {
      int rows = Math.min(BATCH, 2 * each + 1 - first);
      double[] points = new double[rows * d];
      for (int i = 0; i < rows; i++) {
        System.arraycopy(at((double) (first + i) / each), 0, points, i * d, d);
      }
      double[] outputs = DenseKernel.outputs(network, 1, points, rows);
      for (int i = 0; i < rows; i++) {
        double[] output = Arrays.copyOfRange(outputs, i * m, (i + 1) * m);
        wrong += DenseKernel.largest(output) == label ? 0 : 1;
        least = Math.min(least, confidence(output));
      }
    }
    return new Check(2 * each + 1, wrong, least);
  }

  private double confidence(double[] outputs) {
    double sum = 0;
    for (double output : outputs) {
      sum += Math.exp(output - outputs[label]);
    }
    return 1 / sum;
  }

  /** ∂ℓ/∂x of the cross-entropy for a class, by back-propagation through all layers. */
  static double[] slope(Parameters network, double[] x, int label) {
    Architecture shape = network.architecture();
    int layers = shape.layers();
    double[][] z = new double[layers + 1][];
    double[] features = x;
    for (int k = 1; k <= layers; k++) {
      z[k] = affine(features, network.weights(k), network.biases(k));
      features = k < layers ? bent(z[k], shape.activation()) : z[k];
    }
    double[] signal = residual(features, label);
    for (int k = layers; k >= 1; k--) {
      signal = backward(signal, network.weights(k), shape.width(k - 1));
      for (int i = 0; k > 1 && i < signal.length; i++) {
        signal[i] *= shape.activation().derivative(z[k - 1][i]);
      }
    }
    return signal;
  }

  private static double[] affine(double[] in, double[] w, double[] b) {
    double[] out = b.clone();
    for (int i = 0; i < in.length; i++) {
      for (int j = 0; j < out.length; j++) {
        out[j] += in[i] * w[i * out.length + j];
      }
    }
    return out;
  }

  private static double[] bent(double[] z, Activation activation) {
    double[] values = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      values[i] = activation.value(z[i]);
    }
    return values;
  }

  /** softmax(f) − e_label. */
  private static double[] residual(double[] outputs, int label) {
    double max = Double.NEGATIVE_INFINITY;
    for (double output : outputs) {
      max = Math.max(max, output);
    }
    double sum = 0;
    double[] residual = new double[outputs.length];
    for (int j = 0; j < residual.length; j++) {
      residual[j] = Math.exp(outputs[j] - max);
      sum += residual[j];
    }
    for (int j = 0; j < residual.length; j++) {
      residual[j] = residual[j] / sum - (j == label ? 1 : 0);
    }
    return residual;
  }

  private static double[] backward(double[] signal, double[] w, int inputs) {
    double[] before = new double[inputs];
    for (int i = 0; i < inputs; i++) {
      for (int j = 0; j < signal.length; j++) {
        before[i] += w[i * signal.length + j] * signal[j];
      }
    }
    return before;
  }
}
