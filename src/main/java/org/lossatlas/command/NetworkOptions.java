package org.lossatlas.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.file.BadInputException;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.ConvolutionalWidths;
import org.lossatlas.network.ImportedNetwork;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Parameters;
import picocli.CommandLine.Option;

/** The options that say what network and loss are looked at. */
final class NetworkOptions {
  @Option(
      names = "--network",
      paramLabel = "WIDTHS|FILE",
      description =
          "Widths of a fully connected network (its weights are drawn from --seed), or a file: .npz,"
              + " Keras' .h5 (Sequential), DL4J's .zip, an experiment's .atlas (the network at its"
              + " marker); the last three say their activation."
              + " Default: the data's inputs, 96-128-128, the data's classes: 784-96-128-128-10 for"
              + " MNIST")
  String network;

  @Option(
      names = "--activation",
      defaultValue = "tanh",
      description =
          "identity, tanh, sigmoid, relu, leaky-relu:A, elu, softplus:G, smoolu, quadratic, cube;"
              + " all hidden layers. Default: ${DEFAULT-VALUE}")
  String activation;

  @Option(
      names = "--loss",
      description =
          "cross-entropy, squared, hinge or absolute. Default: that of an .atlas file, otherwise"
              + " cross-entropy")
  private String loss;

  @Option(
      names = "--at",
      paramLabel = "A,B",
      description =
          "Where in the plane of an .atlas file the network is taken, α₁ and α₂. Default: where its"
              + " marker stands")
  private String at;

  /** Read once; null before. */
  private Optional<ImportedNetwork> imported;

  /**
   * What was asked for.
   *
   * @param parameters of a network that was read from a file
   */
  record Start(Architecture architecture, Optional<Parameters> parameters) {}

  /** The file that the network is read from, if it is one. */
  Optional<Path> file() {
    return network != null && (NetworkFile.isNamed(network) || AtlasNetwork.isNamed(network))
        ? path(network)
        : Optional.empty();
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException impossible) {
      return Optional.empty();
    }
  }

  /** The network, made to fit the data where no widths are given. */
  Start open(DataSet data) {
    Activation hidden = Asked.option("--activation", () -> Activation.parse(activation));
    Start start = open(data, hidden);
    Architecture shape = start.architecture();
    requireFit(shape.inputs(), shape.outputs(), data);
    return start;
  }

  private static void requireFit(int inputs, int outputs, DataSet data) {
    if (inputs != data.inputs()) {
      throw new BadInputException(
          "--network",
          "has "
              + inputs
              + " inputs and the data set "
              + data.name()
              + " has "
              + data.inputs()
              + "; the two must be equal");
    }
    if (outputs != data.targets().outputs()) {
      throw new BadInputException(
          "--network",
          "has "
              + outputs
              + " outputs and the data set "
              + data.name()
              + " needs "
              + data.targets().outputs());
    }
  }

  /** The network with its parameters: those of the file, or freshly drawn ones. */
  Parameters network(DataSet data, long seed) {
    Start start = open(data);
    return start.parameters().orElseGet(() -> InitialWeights.draw(start.architecture(), seed));
  }

  /** Refuses a network with skips, where they are not computed. */
  static void requireNoSkips(Parameters network) {
    try {
      network.layout().requireNoSkips();
    } catch (IllegalArgumentException skips) {
      throw new BadInputException("--network", "has V and skips; " + skips.getMessage());
    }
  }

  /** Whether the widths, or the file, have layers on pictures; for those who train them. */
  boolean isOnPictures() {
    return drawsConvolution() || convolutional().isPresent();
  }

  private boolean drawsConvolution() {
    return network != null && network.matches("\\d+-.*") && ConvolutionalWidths.isMeant(network);
  }

  /** As {@link #network}, also a convolutional one. */
  Parameters trained(DataSet data, long seed) {
    if (convolutional().isPresent()) {
      return Parameters.of(convolutional(data));
    }
    if (!drawsConvolution()) {
      return network(data, seed);
    }
    Activation hidden = Asked.option("--activation", () -> Activation.parse(activation));
    Parameters drawn =
        Asked.option("--network", () -> ConvolutionalWidths.draw(network, hidden, seed));
    requireFit(drawn.layout().inputs(), drawn.layout().outputs(), data);
    return drawn;
  }

  /** What the record of a run calls the hidden layers' activation. */
  String activation(Parameters opened) {
    if (opened.layout().isDense()) {
      return opened.architecture().activation().name();
    }
    return drawsConvolution() ? activation : "of the file";
  }

  /** The network of the file, if it has layers that work on pictures. */
  Optional<ImportedNetwork> convolutional() {
    if (imported == null) {
      imported =
          file()
              .filter(file -> ImportedNetwork.isNamed(file.toString()))
              .map(ImportedNetwork::read)
              .filter(ImportedNetwork::isConvolutional);
    }
    return imported;
  }

  /**
   * The convolutional network of the file.
   *
   * @throws BadInputException if it does not fit the data
   */
  ImportedNetwork convolutional(DataSet data) {
    ImportedNetwork found = convolutional().orElseThrow();
    requireFit(found.inputs(), found.outputs(), data);
    return found;
  }

  /** The loss that was asked for, the experiment's own or the usual one, by its name. */
  String lossName() {
    if (loss != null) {
      return loss;
    }
    return file()
        .filter(file -> AtlasNetwork.isNamed(file.toString()))
        .map(file -> AtlasNetwork.read(file, at()).loss())
        .orElse("cross-entropy");
  }

  /** The loss, whatever the data. */
  Loss loss() {
    String name = lossName();
    return Asked.option("--loss", () -> Loss.parse(name));
  }

  /** The loss, which must fit the targets of the data. */
  Loss loss(DataSet data) {
    Loss asked = loss();
    if (data.targets() instanceof RealTargets && !asked.fitsRealTargets()) {
      throw new BadInputException(
          "--loss",
          lossName()
              + " is for classes, and "
              + data.name()
              + " has real targets; squared or absolute"
              + " fits them");
    }
    return asked;
  }

  /**
   * The network where no data set says what it is to fit.
   *
   * @param byDefault the widths where none are given
   */
  Parameters alone(String byDefault, long seed) {
    Activation hidden = Asked.option("--activation", () -> Activation.parse(activation));
    Start start = open(byDefault, hidden);
    return start.parameters().orElseGet(() -> InitialWeights.draw(start.architecture(), seed));
  }

  /**
   * The network of the Regions workspace in the .atlas file.
   *
   * @throws BadInputException if no such file was given, or it keeps none
   */
  Parameters playground() {
    Path file =
        file()
            .filter(one -> AtlasNetwork.isNamed(one.toString()))
            .orElseThrow(
                () -> new BadInputException("--playground", "needs --network with an .atlas file"));
    if (at != null) {
      throw new BadInputException(
          "--at", "is for the network at the marker; leave it or --playground out");
    }
    return AtlasNetwork.playground(file);
  }

  private Start open(DataSet data, Activation hidden) {
    return open(data.inputs() + "-96-128-128-" + data.targets().outputs(), hidden);
  }

  private Start open(String byDefault, Activation hidden) {
    if (file().isPresent()) {
      Parameters parameters = read(file().get(), hidden);
      return new Start(parameters.architecture(), Optional.of(parameters));
    }
    String widths = network == null ? byDefault : network;
    if (!widths.isBlank() && path(widths).filter(Files::exists).isPresent()) {
      throw new BadInputException(
          "--network",
          widths + " is no network file; networks are read from .npz, .h5, .zip and .atlas");
    }
    return new Start(
        Asked.option("--network", () -> Architecture.parse(widths, hidden)), Optional.empty());
  }

  private Parameters read(Path file, Activation hidden) {
    if (AtlasNetwork.isNamed(file.toString())) {
      return AtlasNetwork.read(file, at()).theta();
    }
    if (at != null) {
      throw new BadInputException(
          "--at", "is for the plane of an .atlas file; " + file + " is none");
    }
    return NetworkFile.read(file, hidden);
  }

  private Optional<double[]> at() {
    return Optional.ofNullable(at).map(NetworkOptions::place);
  }

  private static double[] place(String text) {
    double[] place = CameraOptions.pair("--at", text);
    if (!Double.isFinite(place[0]) || !Double.isFinite(place[1])) {
      throw new BadInputException("--at", "must be two finite numbers, not " + text);
    }
    return place;
  }

  /** Settings of a network that is read, for the record of the run. */
  void describe(RunRecord record) {
    file().ifPresent(file -> record.setting("start", file.toString()));
    if (at != null) {
      record.setting("at", at);
    }
  }
}
