package org.lossatlas.app.regions;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.lossatlas.study.AdversarialPath;

/** A path as a table: {@code t,class,confidence}, a line an image; t from 0 (S) over 1 (A) to 2. */
final class PathTable {
  private PathTable() {}

  static void write(AdversarialPath path, int each, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
    text.write("t,class,confidence\n");
    for (int i = 0; i < 2 * each; i++) {
      double t = path.place(i, each);
      text.write(t + "," + path.label() + "," + path.confidence(t) + "\n");
    }
    text.flush();
  }
}
