package org.lossatlas.app.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lossatlas.figure.Theme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The theme that the desktop asks for, as GNOME and GTK say it; light where nothing is known. Asks
 * a process and reads files: not for the FX thread.
 *
 * @param gnome the value of a key of {@code org.gnome.desktop.interface}, such as {@code
 *     'prefer-dark'}; empty where there is no such setting
 * @param configuration the user's folder of settings, {@code ~/.config}
 */
record DesktopTheme(Function<String, Optional<String>> gnome, Path configuration) {
  private static final Logger LOG = LoggerFactory.getLogger(DesktopTheme.class);
  private static final String SCHEMA = "org.gnome.desktop.interface";
  private static final long PATIENCE_SECONDS = 2;

  /** Of this machine's user. */
  static DesktopTheme ofUser() {
    Path home = Path.of(System.getProperty("user.home"));
    String given = System.getenv("XDG_CONFIG_HOME");
    boolean known = given != null && !given.isEmpty();
    return new DesktopTheme(
        DesktopTheme::askGnome, known ? Path.of(given) : home.resolve(".config"));
  }

  Theme read() {
    return preference().orElse(Theme.LIGHT);
  }

  /** The newer setting first; "default" there leaves it to the older ones. */
  private Optional<Theme> preference() {
    return gnome
        .apply("color-scheme")
        .flatMap(DesktopTheme::ofScheme)
        .or(() -> gnome.apply("gtk-theme").flatMap(DesktopTheme::ofName))
        .or(() -> ofFile(configuration.resolve("gtk-4.0").resolve("settings.ini")))
        .or(() -> ofFile(configuration.resolve("gtk-3.0").resolve("settings.ini")));
  }

  private static Optional<Theme> ofScheme(String scheme) {
    return switch (bare(scheme)) {
      case "prefer-dark" -> Optional.of(Theme.DARK);
      case "prefer-light" -> Optional.of(Theme.LIGHT);
      default -> Optional.empty();
    };
  }

  /** Themes that are dark say so at their end; others say nothing. */
  private static Optional<Theme> ofName(String name) {
    return bare(name).endsWith("-dark") ? Optional.of(Theme.DARK) : Optional.empty();
  }

  private static Optional<Theme> ofFile(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.map(DesktopTheme::ofLine).flatMap(Optional::stream).findFirst();
    } catch (IOException unreadable) {
      LOG.info("The desktop's theme could not be read from {}", file);
      return Optional.empty();
    }
  }

  private static Optional<Theme> ofLine(String line) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      return Optional.empty();
    }
    String value = line.substring(equals + 1);
    return switch (line.substring(0, equals).strip()) {
      case "gtk-application-prefer-dark-theme" ->
          List.of("1", "true").contains(bare(value)) ? Optional.of(Theme.DARK) : Optional.empty();
      case "gtk-theme-name" -> ofName(value);
      default -> Optional.empty();
    };
  }

  private static String bare(String value) {
    return value.replace("'", "").replace("\"", "").strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> askGnome(String key) {
    try {
      Process process =
          new ProcessBuilder("gsettings", "get", SCHEMA, key)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      // One short line, which fits into the pipe.
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.exitValue() == 0 ? Optional.of(answer) : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
