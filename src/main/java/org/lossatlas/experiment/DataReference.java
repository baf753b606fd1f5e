package org.lossatlas.experiment;

import java.util.List;

/**
 * What the loss is taken over. The data themselves stay where they are.
 *
 * @param name of a bundled or generated set, or a file, as it was typed
 * @param samples a number or all
 * @param files the digests of the files that it was read from; none where it is generated or was
 *     never read
 */
public record DataReference(String name, String samples, List<Digest> files) {
  /** Copies the list. */
  public DataReference {
    files = List.copyOf(files);
  }

  /**
   * A file's content.
   *
   * @param file its name without folders
   * @param sha256 in lower-case hexadecimal
   */
  public record Digest(String file, String sha256) {}
}
