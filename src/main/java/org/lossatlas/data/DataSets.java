package org.lossatlas.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lossatlas.file.BadInputException;

/** Opens data sets by what a user calls them: a bundled set, a generated one, or a file. */
public final class DataSets {
  private static final List<String> BUNDLED = List.of("mnist", "fashion-mnist");
  private static final List<String> NAMES =
      Stream.concat(BUNDLED.stream(), Stream.of(GeneratedSet.values()).map(Object::toString))
          .toList();

  private final Path folder;

  /**
   * @param folder where the bundled sets lie, each in a folder of its name
   */
  public DataSets(Path folder) {
    this.folder = folder;
  }

  /** The names that are no files, bundled sets first. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * Opens a data set; reads no more of its inputs than are asked for.
   *
   * @param spec one of {@link #names}, or a file: {@code .npz}, {@code .csv}, IDX images (perhaps
   *     gzipped), or CIFAR-10's {@code .bin}
   * @param seed what a generated set is drawn from; others do not depend on it
   * @throws BadInputException if there is no such set, the file has only a train split, or it is
   *     damaged
   */
  public DataSet open(String spec, Split split, SampleCount samples, long seed) {
    Optional<GeneratedSet> generated = GeneratedSet.named(spec);
    if (generated.isPresent()) {
      return generated.get().sample(split, samples, seed);
    }
    if (BUNDLED.contains(spec)) {
      String part = split == Split.TRAIN ? "train" : "t10k";
      Path images = folder.resolve(spec).resolve(part + "-images-idx3-ubyte.gz");
      return IdxImages.read(spec, images, samples);
    }
    Path file = file(spec);
    if (split != Split.TRAIN) {
      throw new BadInputException(
          "--split " + split, "a single file has only train; " + spec + " is one");
    }
    return read(file, samples);
  }

  /**
   * The set with a picture's numbers counted rows, columns, channels, as convolutional networks
   * take them: CIFAR-10's files have all red ones first.
   */
  public static DataSet byPixels(DataSet set) {
    boolean planes =
        set.files().size() == 1 && DataFormat.of(set.files().get(0)) == DataFormat.CIFAR;
    return planes ? CifarRecords.byPixels(set) : set;
  }

  private static Path file(String spec) {
    return path(spec)
        .filter(Files::exists)
        .orElseThrow(
            () ->
                new BadInputException(
                    "--dataset",
                    "'%s' is neither a file nor one of %s"
                        .formatted(spec, String.join(", ", NAMES))));
  }

  private static Optional<Path> path(String spec) {
    if (spec.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(spec));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static DataSet read(Path file, SampleCount samples) {
    String name = file.getFileName().toString();
    return switch (DataFormat.of(file)) {
      case NPZ -> NpzData.read(name, file, samples);
      case CSV -> CsvData.read(name, file, samples);
      case IDX -> IdxImages.read(name, file, samples);
      case CIFAR -> CifarRecords.read(name, file, samples);
    };
  }
}
