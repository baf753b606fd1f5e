package org.lossatlas.app.regions;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.lossatlas.regions.RegionMap;

/** Regions as a table: {@code x,y,label,confidence}, a line a point, x running fastest. */
final class RegionsTable {
  private RegionsTable() {}

  static void write(RegionMap map, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
    text.write("x,y,label,confidence\n");
    for (int row = 0; row < map.window().rows(); row++) {
      for (int column = 0; column < map.window().columns(); column++) {
        text.write(map.window().x().at(column) + "," + map.window().y().at(row) + ",");
        text.write(map.labels().at(column, row) + "," + map.confidence(column, row) + "\n");
      }
    }
    text.flush();
  }
}
