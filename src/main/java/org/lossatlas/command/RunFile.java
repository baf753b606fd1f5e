package org.lossatlas.command;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lossatlas.figure.Provenance;

/** Reads {@code run.json} back: what figures of these results say of where they come from. */
final class RunFile {
  private static final Gson GSON = new Gson();

  private RunFile() {}

  /** Knows the version alone where there is no record that can be read. */
  static Provenance provenance(Path folder) {
    Provenance unknown = Provenance.of(Version.number());
    Path file = folder.resolve("run.json");
    if (!Files.isRegularFile(file)) {
      return unknown;
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return of(GSON.fromJson(text, JsonObject.class));
    } catch (IOException | JsonParseException | IllegalStateException damaged) {
      // The numbers are in other files; a figure of them is still right.
      return unknown;
    }
  }

  private static Provenance of(JsonObject run) {
    JsonObject settings =
        Optional.ofNullable(run.getAsJsonObject("settings")).orElseGet(JsonObject::new);
    List<Provenance.Input> inputs = new ArrayList<>();
    for (JsonElement input : array(run, "inputs")) {
      JsonObject one = input.getAsJsonObject();
      inputs.add(
          new Provenance.Input(one.get("file").getAsString(), one.get("sha256").getAsString()));
    }
    List<String> command = new ArrayList<>();
    array(run, "command").forEach(word -> command.add(word.getAsString()));
    Optional<Long> seed = Optional.ofNullable(settings.get("seed")).map(JsonElement::getAsLong);
    return new Provenance(
        Version.number(),
        command.isEmpty() ? List.of() : List.of(command),
        seed,
        GSON.toJson(settings),
        inputs);
  }

  private static JsonArray array(JsonObject run, String name) {
    return Optional.ofNullable(run.getAsJsonArray(name)).orElseGet(JsonArray::new);
  }
}
