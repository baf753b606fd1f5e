package org.lossatlas.figure.export;

import java.util.Locale;
import org.lossatlas.figure.ColourMap;

/** Colour maps for PGFPlots, which is linear between the colours given. */
final class TexColours {
  private static final int COLOURS = 256;
  private static final int EVERY = 5;

  private TexColours() {}

  static String map(ColourMap map) {
    StringBuilder tex = new StringBuilder("\\pgfplotsset{colormap={");
    tex.append(name(map)).append("}{");
    for (int i = 0; i < COLOURS; i += EVERY) {
      int argb = map.argb((i + 0.5) / COLOURS);
      tex.append(i % (8 * EVERY) == 0 ? "\n  " : " ");
      tex.append("rgb255=(").append(argb >> 16 & 255).append(',');
      tex.append(argb >> 8 & 255).append(',').append(argb & 255).append(')');
    }
    return tex.append("\n}}\n").toString();
  }

  static String name(ColourMap map) {
    return map.name().toLowerCase(Locale.ROOT);
  }
}
