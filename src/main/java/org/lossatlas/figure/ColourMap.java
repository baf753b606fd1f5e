package org.lossatlas.figure;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Colour maps: 256 colours each, read from assets/colourmaps/NAME.tsv, where source and licence
 * stand. Sequential ones rise in lightness; the diverging one is lightest in the middle.
 */
public enum ColourMap {
  VIRIDIS(Kind.SEQUENTIAL, 0xff9c9ca4),
  CIVIDIS(Kind.SEQUENTIAL, 0xff9c9ca4),
  MAGMA(Kind.SEQUENTIAL, 0xff9c9ca4),
  GREY(Kind.SEQUENTIAL, 0xffb08ca0),
  VIK(Kind.DIVERGING, 0xff9c9ca4);

  /** What a map is for: a quantity from low to high, or the deviation from a middle. */
  public enum Kind {
    SEQUENTIAL,
    DIVERGING
  }

  private static final int SIZE = 256;

  private final Kind kind;
  private final int missing;

  /** Never changed. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final int[] table;

  ColourMap(Kind kind, int missing) {
    this.kind = kind;
    this.missing = missing;
    this.table = read(name().toLowerCase(Locale.ROOT) + ".tsv");
  }

  public Kind kind() {
    return kind;
  }

  /** The opaque colour (0xffRRGGBB) of values that are missing (NaN); it is not in the map. */
  public int missing() {
    return missing;
  }

  /**
   * The opaque colour 0xffRRGGBB at {@code t}: [0, 1] is cut into 256 equal parts, values outside
   * take the nearest end, NaN is {@link #missing}.
   */
  public int argb(double t) {
    if (Double.isNaN(t)) {
      return missing;
    }
    return table[(int) Math.max(0, Math.min(SIZE - 1, t * SIZE))];
  }

  private static int[] read(String name) {
    String text = new String(Asset.bytes("colourmaps/" + name), StandardCharsets.UTF_8);
    int[] colours =
        text.lines()
            .filter(line -> !line.startsWith("#"))
            .mapToInt(ColourMap::parseColour)
            .toArray();
    if (colours.length != SIZE) {
      throw new IllegalStateException(name + " has " + colours.length + " colours, not " + SIZE);
    }
    return colours;
  }

  private static int parseColour(String line) {
    String[] parts = line.split("\t", -1);
    int red = Integer.parseInt(parts[0]);
    int green = Integer.parseInt(parts[1]);
    int blue = Integer.parseInt(parts[2]);
    return 0xff << 24 | red << 16 | green << 8 | blue;
  }
}
