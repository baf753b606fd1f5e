package org.lossatlas.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.Optimiser;
import org.lossatlas.fitting.TargetMode;
import org.lossatlas.training.Schedule;

/** The settings as {@code experiment.json} has them. */
final class SetupFields {
  private static final int MOST_FILES = 100;

  private SetupFields() {}

  /** Empty where the document has none of them. */
  static Optional<Setup> of(Fields document) throws Fields.WrongFieldException {
    Optional<Fields> network = document.object("network");
    Optional<Fields> data = document.object("data");
    Optional<Fields> training = document.object("training");
    if (network.isEmpty() || data.isEmpty() || training.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Setup(
            network.get().text("widths"),
            network.get().text("activation"),
            network.get().text("loss"),
            data(data.get()),
            options(training.get())));
  }

  private static DataReference data(Fields fields) throws Fields.WrongFieldException {
    List<DataReference.Digest> files = new ArrayList<>();
    for (Fields file : fields.objects("files", MOST_FILES)) {
      files.add(new DataReference.Digest(file.text("file"), file.text("sha256")));
    }
    return new DataReference(fields.text("name"), fields.text("samples"), files);
  }

  /** How a run is trained, of an object that says all of it. */
  static FitOptions options(Fields fields) throws Fields.WrongFieldException {
    long batch = fields.whole("batch");
    if (batch != (int) batch) {
      throw new Fields.WrongFieldException("training: batch is out of range");
    }
    return new FitOptions(
        Optimiser.parse(fields.text("optimiser")),
        fields.number("learning-rate"),
        Schedule.parse(fields.text("schedule")),
        (int) batch,
        TargetMode.parse(fields.text("targets")),
        fields.whole("seed"),
        fields.number("rmse"),
        fields.number("seconds"),
        fields.whole("steps"));
  }
}
