package org.lossatlas.app.curve;

import java.util.ArrayList;
import java.util.List;

/**
 * The points of a run in bounded memory: when there are too many, every other one goes, and from
 * then on only every second (fourth, …) new one is kept. The first and the newest are always there.
 */
final class CurveHistory {
  static final int MOST = 2000;

  private final List<CurvePoint> kept = new ArrayList<>();
  private long stride = 1;
  private long appended;
  private boolean lastIsExtra;

  void append(CurvePoint point) {
    if (lastIsExtra) {
      kept.remove(kept.size() - 1);
    }
    lastIsExtra = appended % stride != 0;
    kept.add(point);
    appended++;
    if (kept.size() > MOST) {
      halve();
    }
  }

  /** The number of points is odd here, so that the newest stays. */
  private void halve() {
    for (int i = 1; i <= MOST / 2; i++) {
      kept.set(i, kept.get(2 * i));
    }
    kept.subList(MOST / 2 + 1, kept.size()).clear();
    stride *= 2;
    lastIsExtra = (appended - 1) % stride != 0;
  }

  void clear() {
    kept.clear();
    stride = 1;
    appended = 0;
    lastIsExtra = false;
  }

  /** In the order in which they came; a copy. */
  List<CurvePoint> points() {
    return List.copyOf(kept);
  }

  /** There must be one. */
  CurvePoint newest() {
    return kept.get(kept.size() - 1);
  }

  boolean isEmpty() {
    return kept.isEmpty();
  }
}
