package org.lossatlas.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lossatlas.data.DataSet;
import org.lossatlas.figure.Track;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.BiasRule;
import org.lossatlas.landscape.Directions;
import org.lossatlas.landscape.NamedDirection;
import org.lossatlas.landscape.Normalisation;
import org.lossatlas.landscape.Principal;
import org.lossatlas.landscape.Projection;
import org.lossatlas.network.HessianPart;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Parameters;
import org.lossatlas.spectrum.Eigenpairs;
import org.lossatlas.spectrum.Lanczos;
import org.lossatlas.spectrum.LanczosOptions;
import org.lossatlas.spectrum.SymmetricOperator;
import picocli.CommandLine.Option;

/** The options that say along which directions a slice runs. */
final class DirectionOptions {
  private static final String KINDS =
      "an .npz file with the network's keys, random, pca (needs --trajectory), eigen (the Hessian's"
          + " largest eigenvalues), towards:FILE (another network is at 1), neuron:LAYER:UNIT or"
          + " parameter:INDEX";

  /** What is wrong with a direction that goes nowhere. */
  static final String ZERO = "is zero; a direction must not be";

  @Option(
      names = "--x-direction",
      required = true,
      paramLabel = "F|random|pca|eigen|…",
      description = "Along α: " + KINDS)
  String x;

  @Option(names = "--y-direction", paramLabel = "…", description = "Along β, for a plane")
  String y;

  @Option(names = "--z-direction", paramLabel = "…", description = "Along γ, for a volume")
  String z;

  @Option(
      names = "--normalise",
      defaultValue = "none",
      description =
          "none, filter or layer: scale the directions' weights to the network's own. Default:"
              + " ${DEFAULT-VALUE}")
  String normalise;

  @Option(
      names = "--biases",
      defaultValue = "zero",
      description =
          "zero or copy (the network's own): the biases of random and of normalised directions;"
              + " others keep theirs. Default: ${DEFAULT-VALUE}")
  String biases;

  @Option(
      names = "--orthogonal",
      description = "Take from each direction its part along the ones before it")
  boolean orthogonal;

  @Option(
      names = "--trajectory",
      paramLabel = "FILE[,FILE…]",
      description =
          "An .npz with theta [T,n], or network files: what pca is of, with the network as its"
              + " centre; it is drawn on a plane")
  String trajectory;

  /** The directions as they were asked for, x first. */
  List<String> asked() {
    if (z != null && y == null) {
      throw new BadInputException("--z-direction", "needs a --y-direction before it");
    }
    return Stream.of(x, y, z).filter(direction -> direction != null).toList();
  }

  static String option(int i) {
    return "--" + "xyz".charAt(i) + "-direction";
  }

  /** The files that directions are read from. */
  List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (String direction : asked()) {
      if (direction.startsWith("towards:")) {
        files.add(Path.of(direction.substring("towards:".length())));
      } else if (NetworkFile.isNamed(direction)) {
        files.add(Path.of(direction));
      }
    }
    if (trajectory != null) {
      Stream.of(trajectory.split(",")).map(Path::of).forEach(files::add);
    }
    return files;
  }

  /** Makes the directions. */
  List<Parameters> make(
      Parameters network, Loss loss, DataSet data, long seed, RunControl control, Progress told) {
    Normalisation how = Asked.option("--normalise", () -> Normalisation.parse(normalise));
    BiasRule rule = Asked.option("--biases", () -> BiasRule.parse(biases));
    List<Parameters> made = new ArrayList<>();
    List<String> all = asked();
    for (int i = 0; i < all.size(); i++) {
      String kind = all.get(i);
      Parameters direction =
          switch (kind) {
            case "random" -> Directions.random(network.layout(), seed, i);
            case "pca" -> principal(network, rank(all, i)).components().get(rank(all, i) - 1);
            case "eigen" -> eigenvector(network, loss, data, rank(all, i), seed, control, told);
            default -> NamedDirection.of(option(i), kind, network, KINDS);
          };
      if (kind.equals("random") || how != Normalisation.NONE) {
        direction = Directions.normalised(direction, network, how, rule);
      }
      if (orthogonal) {
        for (Parameters before : made) {
          direction = Directions.orthogonal(direction, before);
        }
      }
      if (!(Directions.norm(direction) > 0)) {
        throw new BadInputException(option(i) + " " + kind, ZERO);
      }
      made.add(direction);
    }
    return made;
  }

  /** The trajectory over a plane, where both are asked for. */
  List<Track> tracks(Parameters network, List<Parameters> along) {
    if (trajectory == null || along.size() < 2) {
      return List.of();
    }
    List<Parameters> points = points(network.layout());
    return Asked.option(
        "--y-direction",
        () ->
            List.of(new Track("", new Projection(network, along.get(0), along.get(1)).of(points))));
  }

  /** The how manyth of its kind a direction is, from 1. */
  private static int rank(List<String> all, int i) {
    return (int) all.subList(0, i + 1).stream().filter(all.get(i)::equals).count();
  }

  private Principal principal(Parameters network, int count) {
    if (trajectory == null) {
      throw new BadInputException("--trajectory", "is needed for pca: what the components are of");
    }
    List<Parameters> points = points(network.layout());
    return Asked.option("--trajectory", () -> Principal.of(points, network, count));
  }

  private List<Parameters> points(Layout layout) {
    String[] names = trajectory.split(",");
    List<Parameters> points = new ArrayList<>();
    if (names.length > 1) {
      for (String name : names) {
        points.add(NamedDirection.read("--trajectory", name, layout));
      }
      return points;
    }
    Map<String, NpyArray> arrays =
        NpzFile.read(NamedDirection.path("--trajectory", names[0]), 500_000_000);
    NpyArray theta = arrays.get("theta");
    if (theta == null || theta.dimensions() != 2 || theta.side(1) != layout.count()) {
      throw new BadInputException(
          trajectory, "must hold theta [T, " + layout.count() + "], one row a point");
    }
    double[] all = theta.toDoubles();
    for (int t = 0; t < theta.side(0); t++) {
      double[] row = new double[layout.count()];
      System.arraycopy(all, t * row.length, row, 0, row.length);
      points.add(Parameters.of(layout, row));
    }
    return points;
  }

  private static Parameters eigenvector(
      Parameters network,
      Loss loss,
      DataSet data,
      int rank,
      long seed,
      RunControl control,
      Progress told) {
    NetworkOptions.requireNoSkips(network);
    Eigenpairs top =
        Asked.option(
            "--network",
            () ->
                Lanczos.run(
                        SymmetricOperator.of(
                            LossCurvature.of(network, loss, data), HessianPart.WHOLE),
                        LanczosOptions.ends(rank, 0, network.count(), seed).withTolerance(1e-6),
                        control,
                        told)
                    .top());
    if (top.count() < rank) {
      throw new BadInputException(
          "--x-direction", "eigen: a network of " + network.count() + " parameters has too few");
    }
    return Parameters.of(network.layout(), top.vector(rank - 1));
  }
}
