package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;

/**
 * What a researcher would write to check a fit: reads the three files and the table, and takes
 * every row through tanh layers in plain loops.
 */
final class WholeNetwork {
  private final List<Map<String, NpyArray>> plane;
  private final List<String[]> rows;
  private final String loss;

  WholeNetwork(Path folder, String loss) throws IOException {
    plane =
        List.of(
            NpzFile.read(folder.resolve("out/network.npz"), 100_000),
            NpzFile.read(folder.resolve("out/direction1.npz"), 100_000),
            NpzFile.read(folder.resolve("out/direction2.npz"), 100_000));
    rows =
        Files.readAllLines(folder.resolve("points.csv")).stream()
            .skip(1)
            .map(line -> line.split(","))
            .toList();
    this.loss = loss;
  }

  /** Mean loss and accuracy at a point of the plane. */
  double[] evaluate(double alpha, double beta) {
    double sum = 0;
    double right = 0;
    for (String[] row : rows) {
      int label = Integer.parseInt(row[3]);
      double[] p = outputs(row, alpha, beta);
      sum += lossOf(p, label);
      right += largest(p) == label ? 1 : 0;
    }
    return new double[] {sum / rows.size(), right / rows.size()};
  }

  private double[] outputs(String[] row, double alpha, double beta) {
    double[] features = new double[3];
    for (int i = 0; i < 3; i++) {
      features[i] = Float.parseFloat(row[i]);
    }
    int layers = plane.get(0).size() / 2;
    for (int k = 1; k <= layers; k++) {
      double[] weights = at("W" + k, alpha, beta);
      double[] z = at("b" + k, alpha, beta);
      for (int j = 0; j < z.length; j++) {
        for (int i = 0; i < features.length; i++) {
          z[j] += features[i] * weights[i * z.length + j];
        }
        z[j] = k < layers ? Math.tanh(z[j]) : z[j];
      }
      features = z;
    }
    return features;
  }

  private double[] at(String key, double alpha, double beta) {
    double[] values = plane.get(0).get(key).toDoubles();
    double[] across = plane.get(1).get(key).toDoubles();
    double[] up = plane.get(2).get(key).toDoubles();
    for (int i = 0; i < values.length; i++) {
      values[i] += alpha * across[i] + beta * up[i];
    }
    return values;
  }

  private double lossOf(double[] p, int label) {
    double sum = 0;
    double worst = 0;
    double exponentials = 0;
    for (int j = 0; j < p.length; j++) {
      double error = p[j] - (j == label ? 1 : 0);
      sum += loss.equals("squared") ? error * error / 2 : Math.abs(error);
      worst = j == label ? worst : Math.max(worst, 1 - p[label] + p[j]);
      exponentials += Math.exp(p[j]);
    }
    return switch (loss) {
      case "cross-entropy" -> Math.log(exponentials) - p[label];
      case "hinge" -> worst;
      default -> sum;
    };
  }

  private static int largest(double[] p) {
    int best = 0;
    for (int j = 1; j < p.length; j++) {
      best = p[j] > p[best] ? j : best;
    }
    return best;
  }
}
