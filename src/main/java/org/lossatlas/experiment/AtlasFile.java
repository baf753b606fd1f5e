package org.lossatlas.experiment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.file.WholeFile;
import org.lossatlas.fitting.KeptSnapshot;
import org.lossatlas.fitting.SubnetworkArrays;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Parameters;
import org.lossatlas.pattern.Pattern;

/** The file type {@code .atlas}, as src/docs/atlas-format.md describes it. */
public final class AtlasFile {
  /** Without the dot. */
  public static final String EXTENSION = "atlas";

  /** The earliest time a zip file can state; always the same, so that equal is equal bytes. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private AtlasFile() {}

  /**
   * What a file holds.
   *
   * @param experiment the parts that could be read
   * @param problems what could not, a sentence each; empty for a sound file
   */
  public record Opened(Experiment experiment, List<String> problems) {}

  /**
   * Reads what can be read; writes nothing anywhere.
   *
   * @throws BadInputException if nothing of it can be read
   */
  public static Opened read(Path file) {
    List<String> problems = new ArrayList<>();
    Map<AtlasEntry, byte[]> entries = new AtlasZip(file, problems).read();
    Experiment experiment = new AtlasParts(entries, problems).experiment();
    if (experiment.isEmpty()) {
      throw new BadInputException(
          file.toString(), "holds no part of an experiment that can be read; " + problems.get(0));
    }
    return new Opened(experiment, List.copyOf(problems));
  }

  /** Replaces the file whole. Equal experiments give equal bytes. */
  public static void write(Path file, Experiment experiment) throws IOException {
    WholeFile.replace(file, out -> write(out, experiment));
  }

  private static void write(OutputStream out, Experiment experiment) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    put(zip, AtlasEntry.DOCUMENT, AtlasDocument.bytes(experiment));
    for (Map.Entry<AtlasEntry, Map<String, NpyArray>> part : arrays(experiment).entrySet()) {
      put(zip, part.getKey(), NpzFile.toBytes(part.getValue()));
    }
    zip.finish();
  }

  private static void put(ZipOutputStream zip, AtlasEntry name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name.path());
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static Map<AtlasEntry, Map<String, NpyArray>> arrays(Experiment experiment) {
    Map<AtlasEntry, Map<String, NpyArray>> parts = new LinkedHashMap<>();
    experiment.target().ifPresent(t -> parts.put(AtlasEntry.PATTERN, pattern(t.pattern())));
    experiment.trained().ifPresent(trained -> addTrained(parts, trained));
    if (!experiment.history().isEmpty()) {
      parts.put(AtlasEntry.HISTORY, history(experiment.history()));
    }
    if (!experiment.snapshots().isEmpty()) {
      parts.put(AtlasEntry.SNAPSHOTS, snapshots(experiment.snapshots()));
    }
    return parts;
  }

  private static Map<String, NpyArray> pattern(Pattern pattern) {
    return Map.of(
        "target", NpyArray.ofDoubles(pattern.toArray(), pattern.height(), pattern.width()));
  }

  private static void addTrained(Map<AtlasEntry, Map<String, NpyArray>> parts, Trained trained) {
    addTheta(parts, AtlasEntry.NETWORK, trained.theta().get("network"));
    addTheta(parts, AtlasEntry.DIRECTION_1, trained.theta().get("direction1"));
    addTheta(parts, AtlasEntry.DIRECTION_2, trained.theta().get("direction2"));
    parts.put(AtlasEntry.SUBNETWORK, SubnetworkArrays.of(trained.state().network()));
    trained
        .start()
        .ifPresent(start -> parts.put(AtlasEntry.START, SubnetworkArrays.of(start.network())));
  }

  private static void addTheta(
      Map<AtlasEntry, Map<String, NpyArray>> parts, AtlasEntry name, Parameters theta) {
    if (theta != null) {
      parts.put(name, NetworkFile.arrays(theta));
    }
  }

  private static Map<String, NpyArray> history(List<HistoryPoint> points) {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("steps", longs(points.stream().mapToLong(HistoryPoint::steps).toArray()));
    arrays.put("seconds", doubles(points.stream().mapToDouble(HistoryPoint::seconds).toArray()));
    arrays.put("rmse", doubles(points.stream().mapToDouble(HistoryPoint::rmse).toArray()));
    arrays.put("max", doubles(points.stream().mapToDouble(HistoryPoint::max).toArray()));
    return arrays;
  }

  private static Map<String, NpyArray> snapshots(List<KeptSnapshot> kept) {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("steps", longs(kept.stream().mapToLong(KeptSnapshot::steps).toArray()));
    arrays.put("seconds", doubles(kept.stream().mapToDouble(KeptSnapshot::seconds).toArray()));
    arrays.put("rmse", doubles(kept.stream().mapToDouble(k -> k.error().rmse()).toArray()));
    arrays.put("max", doubles(kept.stream().mapToDouble(k -> k.error().max()).toArray()));
    arrays.put("offset", doubles(kept.stream().mapToDouble(k -> k.error().offset()).toArray()));
    arrays.putAll(SubnetworkArrays.stack(kept.stream().map(KeptSnapshot::network).toList()));
    return arrays;
  }

  private static NpyArray longs(long[] values) {
    return NpyArray.ofLongs(values, values.length);
  }

  private static NpyArray doubles(double[] values) {
    return NpyArray.ofDoubles(values, values.length);
  }
}
