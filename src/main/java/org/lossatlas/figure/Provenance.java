package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a figure comes from, kept inside its file: with it and the inputs the figure can be made
 * again. Holds no time, so that the same figure gives the same file.
 *
 * @param version of Loss Atlas
 * @param commands the arguments of {@code loss-atlas}, of one run after the other, that make the
 *     figure again from nothing; empty if unknown
 * @param seed what every random choice followed from
 * @param settings every setting with its default filled in, as JSON; empty if unknown
 * @param inputs the digests of what was read
 */
public record Provenance(
    String version,
    List<List<String>> commands,
    Optional<Long> seed,
    String settings,
    List<Input> inputs) {
  /** A file that was read. */
  public record Input(String file, String sha256) {}

  public Provenance {
    commands = commands.stream().map(List::copyOf).toList();
    inputs = List.copyOf(inputs);
  }

  /** Of a figure whose making is not known. */
  public static Provenance of(String version) {
    return new Provenance(version, List.of(), Optional.empty(), "", List.of());
  }

  /** With one more command, that is run after the others. */
  public Provenance then(List<String> command) {
    List<List<String>> all = new ArrayList<>(commands);
    all.add(command);
    return new Provenance(version, all, seed, settings, inputs);
  }

  /** The commands as they are typed; empty if unknown. */
  public String commandLine() {
    return commands.stream()
        .map(command -> "loss-atlas " + ShellLine.of(command))
        .collect(Collectors.joining(" && "));
  }

  /** What is known, by keyword: Software, Command, Seed, Settings, Inputs. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("Software", "Loss Atlas " + version);
    if (!commands.isEmpty()) {
      texts.put("Command", commandLine());
    }
    seed.ifPresent(number -> texts.put("Seed", String.valueOf(number)));
    if (!settings.isEmpty()) {
      texts.put("Settings", settings);
    }
    if (!inputs.isEmpty()) {
      texts.put(
          "Inputs",
          inputs.stream()
              .map(input -> input.file() + " SHA-256 " + input.sha256())
              .collect(Collectors.joining("\n")));
    }
    return texts;
  }
}
