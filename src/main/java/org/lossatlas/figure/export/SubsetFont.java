package org.lossatlas.figure.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A TrueType font with only the letters that a figure has. FontBox cuts the glyphs out but knows no
 * table for letters beyond U+FFFF, where the italics of formulas lie; that table (cmap, format 12)
 * is added here.
 */
final class SubsetFont {
  private static final List<String> KEPT =
      List.of("head", "hhea", "hmtx", "maxp", "loca", "glyf", "name", "OS/2", "post");

  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;
  private static final int CHECKSUM_MAGIC = 0xb1b0afba;

  private SubsetFont() {}

  /**
   * @param font a TrueType file
   * @param codePoints those that are kept
   */
  static byte[] of(byte[] font, SortedSet<Integer> codePoints) throws IOException {
    try (TrueTypeFont whole = new TTFParser().parseEmbedded(new ByteArrayInputStream(font))) {
      CmapLookup glyphs = whole.getUnicodeCmapLookup();
      TTFSubsetter subsetter = new TTFSubsetter(whole, KEPT);
      // By glyph: letters beyond U+FFFF would be refused.
      subsetter.addGlyphIds(
          codePoints.stream()
              .map(glyphs::getGlyphId)
              .collect(Collectors.toCollection(TreeSet::new)));
      ByteArrayOutputStream cut = new ByteArrayOutputStream();
      subsetter.writeToStream(cut);
      Map<Integer, Integer> places = new TreeMap<>();
      subsetter.getGIDMap().forEach((now, before) -> places.put(before, now));
      NavigableMap<Integer, Integer> map = new TreeMap<>();
      codePoints.forEach(point -> map.put(point, places.get(glyphs.getGlyphId(point))));
      return assembled(ByteBuffer.wrap(cut.toByteArray()), cmap(map));
    }
  }

  private static ByteBuffer cmap(NavigableMap<Integer, Integer> map) {
    int length = 16 + 12 * map.size();
    ByteBuffer table = ByteBuffer.allocate(12 + length);
    // Version 0, one subtable: Windows, all of Unicode.
    table.putShort((short) 0).putShort((short) 1);
    table.putShort((short) 3).putShort((short) 10).putInt(12);
    table.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(map.size());
    map.forEach((point, glyph) -> table.putInt(point).putInt(point).putInt(glyph));
    return table.flip();
  }

  /** The tables of a font file with one more, in a new file. */
  private static byte[] assembled(ByteBuffer font, ByteBuffer cmap) {
    NavigableMap<String, ByteBuffer> tables = new TreeMap<>();
    int count = font.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = DIRECTORY + ENTRY * i;
      byte[] tag = new byte[4];
      font.get(entry, tag);
      tables.put(
          new String(tag, StandardCharsets.US_ASCII),
          font.slice(font.getInt(entry + 8), font.getInt(entry + 12)));
    }
    tables.put("cmap", cmap);
    // The sum over the whole file stands in head, and is taken with zero in its place.
    tables.get("head").putInt(8, 0);
    byte[] file = written(tables, font.getInt(0));
    int head = DIRECTORY + ENTRY * tables.headMap("head", false).size();
    ByteBuffer whole = ByteBuffer.wrap(file);
    whole.putInt(whole.getInt(head + 8) + 8, CHECKSUM_MAGIC - sum(whole.duplicate()));
    return file;
  }

  private static byte[] written(NavigableMap<String, ByteBuffer> tables, int version) {
    int count = tables.size();
    int offset = DIRECTORY + ENTRY * count;
    int size = offset + tables.values().stream().mapToInt(table -> padded(table.remaining())).sum();
    ByteBuffer file = ByteBuffer.allocate(size);
    int power = Integer.highestOneBit(count);
    file.putInt(version).putShort((short) count).putShort((short) (16 * power));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (16 * (count - power)));
    for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
      int length = table.getValue().remaining();
      file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      file.putInt(sum(table.getValue().duplicate())).putInt(offset).putInt(length);
      file.put(offset, table.getValue(), table.getValue().position(), length);
      offset += padded(length);
    }
    return file.array();
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  /** The sum of the table's 32-bit numbers, the last filled up with zeros. */
  private static int sum(ByteBuffer table) {
    int sum = 0;
    while (table.remaining() >= 4) {
      sum += table.getInt();
    }
    for (int shift = 24; table.hasRemaining(); shift -= 8) {
      sum += (table.get() & 255) << shift;
    }
    return sum;
  }
}
