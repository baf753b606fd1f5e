package org.lossatlas.network;

/**
 * The shape of a sample, its numbers counted rows, columns, channels.
 *
 * @param rows at least 1
 * @param columns at least 1
 * @param channels at least 1
 */
record PictureShape(int rows, int columns, int channels) {
  PictureShape {
    if (rows < 1 || columns < 1 || channels < 1) {
      throw new IllegalArgumentException(
          "a picture of " + rows + " × " + columns + " × " + channels);
    }
  }

  /** A row of d features. */
  static PictureShape row(int features) {
    return new PictureShape(1, 1, features);
  }

  int count() {
    return rows * columns * channels;
  }

  /** After windows of a size, moved by a stride. */
  PictureShape windowed(
      int height, int width, int down, int across, boolean same, int newChannels) {
    return new PictureShape(
        same ? (rows + down - 1) / down : (rows - height) / down + 1,
        same ? (columns + across - 1) / across : (columns - width) / across + 1,
        newChannels);
  }

  @Override
  public String toString() {
    return rows + "×" + columns + "×" + channels;
  }
}
