package org.lossatlas.app.space;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lossatlas.app.kit.Export;
import org.lossatlas.figure.Figure;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.file.WholeFile;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.pattern.Lattice;

/** The numbers of a line or a volume as files, as the command {@code fit} names them. */
final class SpaceFiles {
  private static final List<String> AXES = List.of("alpha", "beta", "gamma");

  private SpaceFiles() {}

  static Export export(String stem, Figure figure, Lattice lattice, FitSnapshot look) {
    return new Export(
        stem,
        figure,
        file -> NpzFile.write(file, arrays(lattice, look)),
        file -> table(file, lattice, look));
  }

  private static Map<String, NpyArray> arrays(Lattice lattice, FitSnapshot look) {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    for (int d = 0; d < lattice.dimensions(); d++) {
      arrays.put(AXES.get(d), NpyArray.ofDoubles(lattice.coordinates(d), lattice.side(d)));
    }
    arrays.put("loss", NpyArray.ofDoubles(look.surface().toArray(), lattice.shape()));
    arrays.put("target", NpyArray.ofDoubles(look.target().toArray(), lattice.shape()));
    arrays.put("offset", NpyArray.ofDoubles(new double[] {look.error().offset()}));
    return arrays;
  }

  /** A row a point: its coordinates, loss and target. */
  private static void table(Path file, Lattice lattice, FitSnapshot look) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int d = 0; d < lattice.dimensions(); d++) {
      rows.append(AXES.get(d)).append(',');
    }
    rows.append("loss,target\n");
    double[] loss = look.surface().toArray();
    double[] target = look.target().toArray();
    for (int i = 0; i < loss.length; i++) {
      for (double coordinate : lattice.point(i)) {
        rows.append(coordinate).append(',');
      }
      rows.append(loss[i]).append(',').append(target[i]).append('\n');
    }
    WholeFile.replace(file, out -> out.write(rows.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
