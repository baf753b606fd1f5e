package org.lossatlas.app.regions;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lossatlas.experiment.NetworkText;
import org.lossatlas.network.Parameters;

/**
 * A state of the playground as a short text that can be sent to somebody: the settings as words,
 * and behind them {@code points=} and {@code network=} where the settings do not give them, each as
 * one packed word.
 *
 * @param points what is sprayed; none where the data follow from the settings
 * @param network the weights as they are; empty where they follow from the settings, or are too
 *     many for a text
 */
record SharedText(PlaygroundSettings settings, SprayedPoints points, Optional<Parameters> network) {
  /** Weights and points are some ten letters each. */
  private static final int MOST = 2000;

  private static final String POINTS = "points=";
  private static final String NETWORK = "network=";

  /** What can be sent of a state. */
  static SharedText of(
      PlaygroundSettings settings, SprayedPoints sprayed, Optional<Parameters> changed) {
    boolean matter = settings.dataset().equals(PlaygroundSettings.SPRAYED);
    return new SharedText(
        settings,
        matter && sprayed.size() <= MOST ? sprayed : SprayedPoints.NONE,
        changed.filter(now -> now.count() <= MOST && !NetworkText.of(now).isEmpty()));
  }

  /** The text. */
  String describe() {
    StringBuilder text = new StringBuilder(settings.describe());
    if (points.size() > 0) {
      text.append(' ').append(POINTS).append(PackedText.pack(points.describe()));
    }
    network.ifPresent(now -> text.append(' ').append(NETWORK).append(PackedText.pack(lines(now))));
    return text.toString();
  }

  private static String lines(Parameters network) {
    return NetworkText.of(network).entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /**
   * What the text of a state carries, and what it leaves out, a sentence.
   *
   * @param sprayed all points that are sprayed
   * @param changed the network, where it is another than the settings give
   */
  String carries(SprayedPoints sprayed, Optional<Parameters> changed) {
    boolean pointsLeft =
        settings.dataset().equals(PlaygroundSettings.SPRAYED) && points.size() < sprayed.size();
    boolean weightsLeft = changed.isPresent() && network.isEmpty();
    StringBuilder words = new StringBuilder("Carries the settings");
    words.append(points.size() > 0 ? ", " + points.size() + " points" : "");
    network.ifPresent(
        now -> words.append(String.format(Locale.ROOT, ", %,d weights", now.count())));
    words.append('.');
    if (pointsLeft || weightsLeft) {
      words
          .append(pointsLeft && weightsLeft ? " Points and weights" : "")
          .append(pointsLeft && !weightsLeft ? " The points" : "")
          .append(weightsLeft && !pointsLeft ? " The weights" : "")
          .append(" are too many for a text: save the experiment as an .atlas file instead.");
    }
    return words.toString();
  }

  /**
   * Reads what {@link #describe} gives.
   *
   * @throws IllegalArgumentException with one line that says what is not understood
   */
  static SharedText parse(String text) {
    String rest =
        Arrays.stream(text.strip().split("\\s+"))
            .filter(word -> !word.startsWith(POINTS) && !word.startsWith(NETWORK))
            .collect(Collectors.joining(" "));
    return new SharedText(
        PlaygroundSettings.parse(rest),
        word(text, POINTS).map(SharedText::points).orElse(SprayedPoints.NONE),
        word(text, NETWORK).map(SharedText::network));
  }

  private static Optional<String> word(String text, String name) {
    return Arrays.stream(text.strip().split("\\s+"))
        .filter(word -> word.startsWith(name))
        .map(word -> word.substring(name.length()))
        .findFirst();
  }

  private static SprayedPoints points(String packed) {
    try {
      return SprayedPoints.parse(PackedText.unpack(packed));
    } catch (IllegalArgumentException damaged) {
      throw new IllegalArgumentException("points= is damaged; copy the whole text again", damaged);
    }
  }

  private static Parameters network(String packed) {
    Map<String, String> texts = new LinkedHashMap<>();
    Optional<Parameters> read = Optional.empty();
    try {
      PackedText.unpack(packed)
          .lines()
          .filter(line -> line.contains("="))
          .forEach(
              line -> {
                int equals = line.indexOf('=');
                texts.put(line.substring(0, equals), line.substring(equals + 1));
              });
      read = NetworkText.read(texts);
    } catch (IllegalArgumentException damaged) {
      // The same answer as for texts that are no network.
    }
    return read.filter(now -> now.architecture().inputs() == 2)
        .orElseThrow(
            () -> new IllegalArgumentException("network= is damaged; copy the whole text again"));
  }
}
