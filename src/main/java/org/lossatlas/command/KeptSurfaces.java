package org.lossatlas.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lossatlas.file.NpyArray;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.Pattern;

/**
 * The surface at some moments of a training, for an animation: when there are too many, every other
 * one is dropped and from then on half as many are kept, so that they stay evenly spread.
 */
final class KeptSurfaces {
  private static final int MOST = 48;

  private final List<Look> kept = new ArrayList<>();
  private int every = 1;
  private int seen;

  private record Look(double seconds, Pattern surface) {
    static Look of(FitSnapshot snapshot) {
      return new Look(snapshot.seconds(), snapshot.surface());
    }
  }

  void add(FitSnapshot look) {
    if (seen++ % every != 0) {
      return;
    }
    kept.add(Look.of(look));
    if (kept.size() > MOST) {
      for (int i = MOST - 1; i > 0; i -= 2) {
        kept.remove(i);
      }
      every *= 2;
    }
  }

  /**
   * {@code seconds} [K] and {@code loss} [K,B,A] ([K,A] of a line, [K,C,B,A] of a volume) in
   * float32, the last being the end.
   */
  Map<String, NpyArray> arrays(FitSnapshot end, Lattice lattice) {
    List<Look> all = new ArrayList<>(kept);
    all.add(Look.of(end));
    float[] loss = new float[Math.multiplyExact(all.size(), lattice.size())];
    double[] seconds = new double[all.size()];
    int next = 0;
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = all.get(i).seconds();
      for (double value : all.get(i).surface().toArray()) {
        loss[next++] = (float) value;
      }
    }
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("seconds", NpyArray.ofDoubles(seconds, seconds.length));
    int[] sides = lattice.shape();
    int[] shape = new int[sides.length + 1];
    shape[0] = seconds.length;
    System.arraycopy(sides, 0, shape, 1, sides.length);
    arrays.put("loss", NpyArray.ofFloats(loss, shape));
    return arrays;
  }
}
