package org.lossatlas.command;

import java.nio.file.Path;
import java.util.Optional;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import picocli.CommandLine.Option;

/** The options that say what the loss is taken over. */
final class DataOptions {
  @Option(
      names = "--dataset",
      defaultValue = "mnist",
      paramLabel = "NAME|FILE",
      description =
          "mnist, fashion-mnist, spiral, circle, xor, gauss, strips, islands, or a file: .npz with"
              + " x and y, .csv, IDX images, CIFAR-10 binary. Default: ${DEFAULT-VALUE}")
  String dataset;

  @Option(
      names = "--split",
      defaultValue = "train",
      description = "train or test. Default: ${DEFAULT-VALUE}")
  String split;

  @Option(
      names = "--samples",
      defaultValue = "1000",
      description = "The first so many rows, or all. Default: ${DEFAULT-VALUE}")
  String samples;

  /** Opens the data set. */
  DataSet open(long seed) {
    return new DataSets(folder())
        .open(
            dataset,
            Asked.option("--split", () -> Split.parse(split)),
            Asked.option("--samples", () -> SampleCount.parse(samples)),
            seed);
  }

  /** The other part of the data set, where it has one: a bundled or a generated set. */
  Optional<DataSet> other(Split part, long seed) {
    boolean parts = DataSets.names().contains(dataset) && !split.equals(part.toString());
    SampleCount count = SampleCount.parse(samples);
    return parts
        ? Optional.of(new DataSets(folder()).open(dataset, part, count, seed))
        : Optional.empty();
  }

  /** As {@link #open}, for networks that take pictures: rows, columns, channels. */
  DataSet openPictures(long seed) {
    return DataSets.byPixels(open(seed));
  }

  /** The folder of the bundled data sets; the launcher says where it is. */
  static Path folder() {
    return Path.of(System.getProperty("lossatlas.datasets", "datasets"));
  }
}
