package org.lossatlas.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bundled patterns; assets/patterns/README.md says how they are written down. */
public final class Gallery {
  private static final String FOLDER = "/org/lossatlas/assets/patterns/";

  private Gallery() {}

  /** All bundled patterns in the order in which they are shown. */
  public static List<GalleryEntry> load() {
    return text("index").lines().map(Gallery::entry).toList();
  }

  private static GalleryEntry entry(String name) {
    String[] parts = text(name).split("\n", 3);
    return new GalleryEntry(
        name, parts[0], parts[1], Expression.parse(parts[2].strip(), Expression.PLANE));
  }

  private static String text(String name) {
    try (InputStream in = Gallery.class.getResourceAsStream(FOLDER + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled pattern " + name, e);
    }
  }
}
