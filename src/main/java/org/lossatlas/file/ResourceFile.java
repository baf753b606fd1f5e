package org.lossatlas.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * A resource as a file, for libraries that read files alone: the resource itself where it is one,
 * else one copy for all runs in the user's cache folder, so that no run leaves anything behind,
 * however it ends.
 */
public final class ResourceFile {
  private ResourceFile() {}

  /**
   * The file; it must not be changed.
   *
   * @param resource an absolute name, as /org/lossatlas/assets/fonts/NotoSans-Regular.ttf
   */
  public static Path of(String resource) throws IOException {
    URL url = Objects.requireNonNull(ResourceFile.class.getResource(resource), resource);
    if (url.getProtocol().equals("file")) {
      try {
        return Path.of(url.toURI());
      } catch (URISyntaxException impossible) {
        throw new IOException(impossible);
      }
    }
    try (InputStream in = url.openStream()) {
      return copy(resource.substring(resource.lastIndexOf('/') + 1), in.readAllBytes());
    }
  }

  static Path copy(String name, byte[] content) throws IOException {
    try {
      return copy(cacheFolder(), name, content);
    } catch (IOException readOnly) {
      // A home that cannot be written to, as of some services.
      Path copy = Files.createTempFile("loss-atlas-", name);
      copy.toFile().deleteOnExit();
      Files.write(copy, content);
      return copy;
    }
  }

  static Path copy(Path folder, String name, byte[] content) throws IOException {
    Path copy = folder.resolve(name);
    if (!Files.isRegularFile(copy) || !Arrays.equals(Files.readAllBytes(copy), content)) {
      WholeFile.replace(copy, out -> out.write(content));
    }
    return copy;
  }

  /** As the XDG base directory specification has it. */
  private static Path cacheFolder() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache != null && Path.of(cache).isAbsolute()
            ? Path.of(cache)
            : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("loss-atlas");
  }
}
