package org.lossatlas.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Text in our style sheets has a contrast of at least 4.5:1 (WCAG 2.1, level AA) to the background
 * of its rule, or where that has none, to each that it may stand on.
 */
class ContrastTest {
  private static final double LEAST = 4.5;
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern COLOUR = Pattern.compile("(-color-[a-z0-9-]+):\\s*([^;]+);");
  private static final Pattern TEXT = Pattern.compile("-fx-text-fill:\\s*(-color-[a-z-]+)\\s*;");
  private static final Pattern GROUND =
      Pattern.compile("-fx-background-color:\\s*(-color-[a-z-]+)\\s*;");
  private static final List<String> PAGES = List.of("-color-bg-default", "-color-bg-subtle");

  /** Rules of text that stands on another rule's background. */
  private static final Map<String, List<String>> INSIDE =
      Map.of(
          ".first-steps-words",
          List.of("-color-accent-subtle"),
          ".workspace-tab, .workspace-tab:selected",
          List.of("-color-bg-default", "-color-accent-subtle"),
          ".workspace-tab:selected",
          List.of("-color-bg-default", "-color-accent-subtle"));

  @ParameterizedTest
  @CsvSource({
    "light, panels",
    "dark, panels",
    "light, shell",
    "dark, shell",
    "light, studio",
    "dark, studio",
    "light, export",
    "dark, export"
  })
  void textCanBeRead(String theme, String sheet) throws IOException {
    Map<String, double[]> colours = colours(text("/atlantafx/base/theme/primer-" + theme + ".css"));
    List<String> faint = new ArrayList<>();
    int seen = 0;
    Matcher rule = RULE.matcher(text("/org/lossatlas/assets/css/" + sheet + ".css"));
    while (rule.find()) {
      Matcher fill = TEXT.matcher(rule.group(2));
      if (!fill.find()) {
        continue;
      }
      seen++;
      Matcher ground = GROUND.matcher(rule.group(2));
      String selector = rule.group(1).replaceAll("(?s)/\\*.*?\\*/", "").strip();
      List<String> pages =
          ground.find() ? List.of(ground.group(1)) : INSIDE.getOrDefault(selector, PAGES);
      for (String page : pages) {
        double contrast =
            contrast(
                over(colours.get(fill.group(1)), colours.get("-color-bg-default")),
                over(colours.get(page), colours.get("-color-bg-default")));
        if (contrast < LEAST) {
          faint.add("%s on %s: %.2f".formatted(selector, page, contrast));
        }
      }
    }
    assertThat(seen).isPositive();
    assertThat(faint).isEmpty();
  }

  /** A rule that is renamed would silently be measured on other backgrounds. */
  @Test
  void rulesInsideOthersAreThere() throws IOException {
    String sheet = text("/org/lossatlas/assets/css/shell.css");
    assertThat(INSIDE.keySet()).allSatisfy(selector -> assertThat(sheet).contains(selector + " {"));
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = ContrastTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The named colours, [red, green, blue, opacity], all 0 to 1. */
  private static Map<String, double[]> colours(String sheet) {
    Map<String, double[]> colours = new LinkedHashMap<>();
    Matcher colour = COLOUR.matcher(sheet);
    while (colour.find()) {
      String value = colour.group(2).strip();
      if (value.matches("#[0-9a-f]{6}")) {
        int rgb = Integer.parseInt(value.substring(1), 16);
        colours.putIfAbsent(
            colour.group(1),
            new double[] {(rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0, 1});
      } else if (value.startsWith("rgba(")) {
        String[] parts = value.substring(5, value.length() - 1).split(",\\s*");
        double[] rgba = new double[4];
        for (int i = 0; i < 4; i++) {
          rgba[i] = Double.parseDouble(parts[i]) / (i < 3 ? 255 : 1);
        }
        colours.putIfAbsent(colour.group(1), rgba);
      }
    }
    return colours;
  }

  private static double[] over(double[] colour, double[] page) {
    double[] mixed = new double[3];
    for (int i = 0; i < 3; i++) {
      mixed[i] = colour[3] * colour[i] + (1 - colour[3]) * page[i];
    }
    return mixed;
  }

  /** WCAG 2.1's ratio of relative luminances. */
  private static double contrast(double[] a, double[] b) {
    double first = luminance(a);
    double second = luminance(b);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(double[] rgb) {
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      linear[i] = rgb[i] <= 0.03928 ? rgb[i] / 12.92 : Math.pow((rgb[i] + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }
}
