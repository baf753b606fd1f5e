package org.lossatlas.experiment;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.network.Activation;
import org.lossatlas.pattern.Pattern;

/**
 * Makes the parts of an experiment out of the entries of a file, each by itself: what is wrong with
 * one is said, and the others are read all the same.
 */
final class AtlasParts {
  private static final int MOST_VIEWS = 100;
  private static final int MOST_SETTINGS = 200;
  private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();

  private final Map<AtlasEntry, byte[]> entries;
  private final List<String> problems;

  /** Reads one part; empty where the file has none. */
  interface Part<T> {
    Optional<T> read() throws Fields.WrongFieldException;
  }

  /**
   * @param problems what is wrong is added here
   */
  AtlasParts(Map<AtlasEntry, byte[]> entries, List<String> problems) {
    this.entries = entries;
    this.problems = problems;
  }

  Experiment experiment() {
    Fields document = part("The text", this::document).orElse(new Fields("", new JsonObject()));
    Optional<Setup> setup =
        part("The settings", () -> required("settings", SetupFields.of(document)));
    TrainedParts training = new TrainedParts(document, this, activation(setup));
    return new Experiment(
        part("The provenance", () -> provenance(document)),
        part("The pattern", () -> required("pattern", target(document))),
        setup,
        part("The trained network", training::trained),
        part("The training curve", training::history).orElse(List.of()),
        part("The timeline", training::snapshots).orElse(List.of()),
        part("What the panels remember", () -> views(document)).orElse(Map.of()));
  }

  private <T> Optional<T> part(String what, Part<T> part) {
    try {
      return part.read();
    } catch (Fields.WrongFieldException | BadInputException | IllegalArgumentException wrong) {
      // IllegalArgumentException is how values and their parsers refuse.
      problems.add(what + " cannot be read: " + wrong.getMessage() + ".");
      return Optional.empty();
    }
  }

  private <T> Optional<T> required(String what, Optional<T> part) {
    if (part.isEmpty()) {
      problems.add("The file has no " + what + ".");
    }
    return part;
  }

  /** The arrays of an entry; empty where there is none. */
  Optional<Map<String, NpyArray>> arrays(AtlasEntry entry) {
    return Optional.ofNullable(entries.get(entry))
        .map(bytes -> NpzFile.ofBytes(entry.path(), bytes, bytes.length));
  }

  private Optional<Fields> document() throws Fields.WrongFieldException {
    byte[] bytes = entries.get(AtlasEntry.DOCUMENT);
    if (bytes == null) {
      problems.add("The file has no " + AtlasEntry.DOCUMENT.path() + ".");
      return Optional.empty();
    }
    Fields document = new Fields("experiment.json", parsed(bytes));
    if (!document.text("format").equals(AtlasDocument.FORMAT)) {
      throw new Fields.WrongFieldException("it is not the text of an experiment");
    }
    if (document.whole("version") > AtlasDocument.VERSION) {
      problems.add(
          "The file was written by a newer Loss Atlas (format "
              + document.whole("version")
              + "); what this one knows of it is shown.");
    }
    return Optional.of(document);
  }

  private static JsonObject parsed(byte[] bytes) throws Fields.WrongFieldException {
    try {
      JsonElement json =
          GSON.fromJson(new String(bytes, StandardCharsets.UTF_8), JsonElement.class);
      if (json instanceof JsonObject object) {
        return object;
      }
    } catch (JsonParseException | NumberFormatException damaged) {
      throw new Fields.WrongFieldException("experiment.json is no JSON");
    }
    throw new Fields.WrongFieldException("experiment.json must hold one object");
  }

  private static Optional<Activation> activation(Optional<Setup> setup) {
    try {
      return setup.map(known -> Activation.parse(known.activation()));
    } catch (IllegalArgumentException unknown) {
      // The settings say it where they are shown; arrays without it are left out below.
      return Optional.empty();
    }
  }

  private static Optional<Provenance> provenance(Fields document)
      throws Fields.WrongFieldException {
    Optional<Fields> made = document.object("made");
    return made.isEmpty()
        ? Optional.empty()
        : Optional.of(new Provenance(made.get().text("version"), made.get().text("created")));
  }

  private Optional<TargetPattern> target(Fields document) throws Fields.WrongFieldException {
    Optional<Map<String, NpyArray>> arrays = arrays(AtlasEntry.PATTERN);
    if (arrays.isEmpty()) {
      return Optional.empty();
    }
    NpyArray values = arrays.get().get("target");
    if (values == null || values.dimensions() != 2) {
      throw new Fields.WrongFieldException("pattern.npz has no target [rows, columns]");
    }
    Pattern pattern = Pattern.of(values.side(1), values.side(0), values.toDoubles());
    Optional<Fields> words = document.object("pattern");
    String title = words.isPresent() ? words.get().text("title") : "untitled pattern";
    return Optional.of(new TargetPattern(pattern, title));
  }

  private static Optional<Map<String, Map<String, String>>> views(Fields document)
      throws Fields.WrongFieldException {
    Optional<Fields> views = document.object("views");
    if (views.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    for (Map.Entry<String, Fields> view : views.get().allObjects(MOST_VIEWS).entrySet()) {
      all.put(view.getKey(), view.getValue().allTexts(MOST_SETTINGS));
    }
    return Optional.of(all);
  }
}
