package org.lossatlas.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lossatlas.file.NpyArray;
import org.lossatlas.fitting.Course;
import org.lossatlas.fitting.FitError;
import org.lossatlas.fitting.FitOutcome;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.KeptSnapshot;
import org.lossatlas.fitting.Subnetwork;
import org.lossatlas.fitting.SubnetworkArrays;
import org.lossatlas.network.Activation;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Parameters;

/** What the training has reached, out of the entries of a file. */
final class TrainedParts {
  private final Fields document;
  private final AtlasParts parts;
  private final Optional<Activation> activation;

  TrainedParts(Fields document, AtlasParts parts, Optional<Activation> activation) {
    this.document = document;
    this.parts = parts;
    this.activation = activation;
  }

  Optional<Trained> trained() throws Fields.WrongFieldException {
    Optional<Fields> state = document.object("state");
    Optional<Subnetwork> network = network(AtlasEntry.SUBNETWORK);
    if (state.isEmpty() && network.isEmpty()) {
      return Optional.empty();
    }
    if (state.isEmpty() || network.isEmpty()) {
      throw new Fields.WrongFieldException("its state or its subnetwork.npz is missing");
    }
    Fields fields = state.get();
    FitError error =
        new FitError(fields.number("rmse"), fields.number("max"), fields.number("offset"));
    Optional<Subnetwork> start = network(AtlasEntry.START);
    return Optional.of(
        new Trained(
            Words.parse("phase", fields.text("phase"), FitSnapshot.Phase.values()),
            new KeptSnapshot(fields.whole("steps"), fields.number("seconds"), error, network.get()),
            outcome(fields),
            start.isPresent() && fields.has("steps-before")
                ? Optional.of(start(fields, start.get()))
                : Optional.empty(),
            theta()));
  }

  private static Trained.Start start(Fields fields, Subnetwork network)
      throws Fields.WrongFieldException {
    Optional<Fields> run = fields.object("run");
    return new Trained.Start(
        network,
        fields.whole("steps-before"),
        run.isEmpty() ? Optional.empty() : Optional.of(SetupFields.options(run.get())),
        fields.has("course") ? Course.parse(fields.text("course")) : Course.NONE);
  }

  private static Optional<FitOutcome> outcome(Fields fields) throws Fields.WrongFieldException {
    return fields.has("outcome")
        ? Optional.of(Words.parse("outcome", fields.text("outcome"), FitOutcome.values()))
        : Optional.empty();
  }

  private Optional<Subnetwork> network(AtlasEntry entry) throws Fields.WrongFieldException {
    Optional<Map<String, NpyArray>> arrays = parts.arrays(entry);
    return arrays.isEmpty()
        ? Optional.empty()
        : Optional.of(SubnetworkArrays.read(entry.path(), arrays.get(), known()));
  }

  private Activation known() throws Fields.WrongFieldException {
    return activation.orElseThrow(
        () -> new Fields.WrongFieldException("the settings that say its activation are missing"));
  }

  private Map<String, Parameters> theta() throws Fields.WrongFieldException {
    Map<String, Parameters> theta = new LinkedHashMap<>();
    putTheta(theta, "network", AtlasEntry.NETWORK);
    putTheta(theta, "direction1", AtlasEntry.DIRECTION_1);
    putTheta(theta, "direction2", AtlasEntry.DIRECTION_2);
    return theta;
  }

  private void putTheta(Map<String, Parameters> theta, String name, AtlasEntry entry)
      throws Fields.WrongFieldException {
    Optional<Map<String, NpyArray>> arrays = parts.arrays(entry);
    if (arrays.isPresent()) {
      theta.put(name, NetworkFile.of(entry.path(), arrays.get(), known()));
    }
  }

  Optional<List<HistoryPoint>> history() throws Fields.WrongFieldException {
    Optional<Map<String, NpyArray>> arrays = parts.arrays(AtlasEntry.HISTORY);
    if (arrays.isEmpty()) {
      return Optional.empty();
    }
    Columns columns = new Columns("history.npz", arrays.get(), "steps", "seconds", "rmse", "max");
    List<HistoryPoint> points = new ArrayList<>();
    for (int i = 0; i < columns.rows(); i++) {
      points.add(
          new HistoryPoint(
              columns.at("seconds", i),
              (long) columns.at("steps", i),
              columns.at("rmse", i),
              columns.at("max", i)));
    }
    return Optional.of(points);
  }

  Optional<List<KeptSnapshot>> snapshots() throws Fields.WrongFieldException {
    Optional<Map<String, NpyArray>> arrays = parts.arrays(AtlasEntry.SNAPSHOTS);
    if (arrays.isEmpty()) {
      return Optional.empty();
    }
    Columns columns =
        new Columns("snapshots.npz", arrays.get(), "steps", "seconds", "rmse", "max", "offset");
    List<Subnetwork> networks = SubnetworkArrays.readStack("snapshots.npz", arrays.get(), known());
    if (networks.size() != columns.rows()) {
      throw new Fields.WrongFieldException("snapshots.npz has more networks than steps, or fewer");
    }
    List<KeptSnapshot> kept = new ArrayList<>();
    for (int i = 0; i < columns.rows(); i++) {
      FitError error =
          new FitError(columns.at("rmse", i), columns.at("max", i), columns.at("offset", i));
      kept.add(
          new KeptSnapshot(
              (long) columns.at("steps", i), columns.at("seconds", i), error, networks.get(i)));
    }
    return Optional.of(kept);
  }
}
