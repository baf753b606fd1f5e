package org.lossatlas.app.landscape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.landscape.Metric;
import org.lossatlas.network.ImportedNetwork;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Parameters;

/**
 * A plane as files from which the command {@code slice} makes the same maps: the network in its
 * middle, its two directions, the way of the training.
 *
 * @param directions the plane's two, then those of the sliders
 */
record SavedPlane(
    Subject subject, PlaneSettings plane, List<Parameters> directions, Optional<KnownNetwork> own) {
  static final String NETWORK = "network.npz";
  static final String FIRST = "direction1.npz";
  static final String SECOND = "direction2.npz";
  static final String WAY = "trajectory.npz";

  SavedPlane {
    directions = List.copyOf(directions);
  }

  /** Writes the files and returns the command's arguments, to be run in the folder. */
  List<String> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Parameters origin = subject.theta();
    for (int i = 0; i < plane.further().size(); i++) {
      origin = origin.plus(plane.further().get(i), directions.get(i + 2));
    }
    write(folder, NETWORK, origin);
    write(folder, FIRST, directions.get(0));
    write(folder, SECOND, directions.get(1));
    // The command draws the way of fully connected networks alone.
    boolean walked =
        subject.theta().layout().isDense() && own.flatMap(KnownNetwork::way).isPresent();
    if (walked) {
      NpzFile.write(folder.resolve(WAY), Map.of("theta", points(own.orElseThrow().points())));
    }
    return arguments(walked);
  }

  /** Under this name as NPZ, or as DL4J's archive where the network is convolutional. */
  private static void write(Path folder, String name, Parameters network) throws IOException {
    Path file = folder.resolve(nameOf(network, name));
    Optional<ImportedNetwork> imported = network.imported();
    if (imported.isPresent()) {
      imported.get().writeDl4j(file);
    } else {
      NetworkFile.write(file, network);
    }
  }

  private static String nameOf(Parameters network, String name) {
    return network.layout().isDense() ? name : name.replace(".npz", ".zip");
  }

  private static NpyArray points(List<Parameters> points) {
    int n = points.get(0).count();
    double[] theta = new double[points.size() * n];
    for (int t = 0; t < points.size(); t++) {
      System.arraycopy(points.get(t).vector(), 0, theta, t * n, n);
    }
    return NpyArray.ofDoubles(theta, points.size(), n);
  }

  private List<String> arguments(boolean walked) {
    Metric metric = plane.metric();
    Parameters theta = subject.theta();
    List<String> words = new ArrayList<>(List.of("slice", "--network", nameOf(theta, NETWORK)));
    if (theta.layout().isDense()) {
      words.addAll(List.of("--activation", theta.architecture().activation().name()));
    }
    words.addAll(List.of("--loss", subject.loss().contractName()));
    words.addAll(List.of("--dataset", subject.train().name()));
    own.ifPresent(known -> words.addAll(List.of("--seed", String.valueOf(known.seed()))));
    words.addAll(List.of("--samples", String.valueOf(subject.train().samples())));
    words.addAll(List.of("--x-direction", nameOf(theta, FIRST)));
    words.addAll(List.of("--y-direction", nameOf(theta, SECOND)));
    words.addAll(List.of("--range", plane.window().exact()));
    int side = metric.comesWithTheLoss() ? plane.side() : PlaneJob.measuredSide(plane);
    words.addAll(List.of("--grid", String.valueOf(side)));
    if (!metric.comesWithTheLoss()) {
      words.addAll(List.of("--metric", metric.contractName()));
    }
    if (walked) {
      words.addAll(List.of("--trajectory", WAY));
    }
    words.addAll(List.of("--out", "."));
    return words;
  }
}
