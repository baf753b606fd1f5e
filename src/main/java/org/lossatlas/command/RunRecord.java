package org.lossatlas.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lossatlas.figure.Provenance;
import org.lossatlas.file.Sha256;
import org.lossatlas.file.WholeFile;
import org.lossatlas.network.Backend;

/**
 * {@code run.json}: the command, every setting with its default filled in, versions, the inputs'
 * SHA-256, the backend and the times: enough to run it again. Holds no absolute path.
 */
public final class RunRecord {
  private static final Gson GSON =
      new GsonBuilder()
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .serializeSpecialFloatingPointValues()
          .create();

  /** On one line. */
  private static final Gson PLAIN =
      new GsonBuilder().disableHtmlEscaping().serializeSpecialFloatingPointValues().create();

  private final Instant started = Instant.now();
  private final List<String> arguments = new ArrayList<>();
  private final Map<String, Object> settings = new LinkedHashMap<>();
  private final List<Input> inputs = new ArrayList<>();
  private final Map<String, Object> results = new LinkedHashMap<>();

  private record Input(String file, String sha256) {}

  /** A run that begins now; the arguments are those that make it again. */
  public RunRecord(String command, List<String> originalArguments) {
    originalArguments.stream().map(RunRecord::withoutFolders).forEach(arguments::add);
    settings.put("command", command);
  }

  /** An absolute path says where files lay on one machine; its last name is what lasts. */
  static String withoutFolders(String argument) {
    int value = argument.startsWith("--") ? argument.indexOf('=') + 1 : 0;
    String path = argument.substring(value);
    return path.startsWith(File.separator)
        ? argument.substring(0, value) + new File(path).getName()
        : argument;
  }

  /** An option that a repetition needs to come out the same, in place of what was given for it. */
  void repeatedWith(String option, String value) {
    int given = arguments.indexOf(option);
    if (given >= 0 && given + 1 < arguments.size()) {
      arguments.subList(given, given + 2).clear();
    }
    arguments.removeIf(argument -> argument.startsWith(option + "="));
    arguments.add(option);
    arguments.add(value);
  }

  /** What makes the run again. */
  List<String> arguments() {
    return List.copyOf(arguments);
  }

  /** A setting, with its default filled in. */
  public void setting(String name, Object value) {
    settings.put(name, value instanceof String text ? withoutFolders(text) : value);
  }

  /** Takes a file's digest, under its name without folders. */
  public void input(Path file) {
    inputs.add(new Input(String.valueOf(file.getFileName()), Sha256.of(file)));
  }

  /** A number that came out. */
  public void result(String name, Object value) {
    results.put(name, value);
  }

  /** What figures made in this run say of where they come from. */
  public Provenance provenance() {
    Optional<Long> seed =
        settings.get("seed") instanceof Number number
            ? Optional.of(number.longValue())
            : Optional.empty();
    return new Provenance(
        Version.number(),
        List.of(arguments),
        seed,
        PLAIN.toJson(settings),
        inputs.stream().map(input -> new Provenance.Input(input.file, input.sha256)).toList());
  }

  /** Writes the record beside the results. */
  public void write(Path folder) throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("command", arguments);
    json.put("settings", settings);
    json.put("inputs", inputs);
    json.put("results", results);
    json.put("backend", Backend.find().describe());
    json.put("version", Version.number());
    json.put("java", System.getProperty("java.version"));
    json.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    json.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
    json.put("finished", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    byte[] text = (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
    WholeFile.replace(folder.resolve("run.json"), out -> out.write(text));
  }
}
