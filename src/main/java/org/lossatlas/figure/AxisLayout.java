package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;

/** An axis along a side of a box: where its values lie, its ticks, and how much space it takes. */
record AxisLayout(String label, Range range, Scale scale, Side side, Box box, List<Tick> ticks) {
  /** Which side of the box the axis runs along; RIGHT is for colour bars. */
  enum Side {
    BOTTOM,
    LEFT,
    RIGHT
  }

  /** In sizes of the type. */
  static final double TICK = 0.3;

  private static final double GAP = 0.35;
  private static final double BETWEEN_WORDS = 0.9;
  private static final double BETWEEN_ROWS = 0.75;

  /** Labels of upright axes that are no longer than this are not turned. */
  private static final double SYMBOL = 1.6;

  static AxisLayout of(String label, Range range, Scale scale, Side side, Box box, Type type) {
    AxisLayout bare = new AxisLayout(label, range, scale, side, box, List.of());
    List<Tick> ticks = Ticks.of(range, scale, candidates -> bare.fits(candidates, type));
    return new AxisLayout(label, range, scale, side, box, ticks);
  }

  /** Where a value lies: x on the bottom, y at the other sides. */
  double place(double value) {
    double position = scale.position(value, range.lower(), range.upper());
    return side == Side.BOTTOM
        ? box.x() + position * box.width()
        : box.bottom() - position * box.height();
  }

  private boolean fits(List<Tick> candidates, Type type) {
    List<Double> middles = new ArrayList<>();
    List<Double> lengths = new ArrayList<>();
    for (Tick tick : candidates) {
      middles.add(place(tick.value()));
      lengths.add(side == Side.BOTTOM ? type.width(tick.label()) : type.capitals());
    }
    double gap = side == Side.BOTTOM ? BETWEEN_WORDS : BETWEEN_ROWS;
    return Type.clear(middles, lengths, gap * type.size());
  }

  /** From the box to the near side of the numbers. */
  double numberGap(Type type) {
    return (TICK + GAP) * type.size();
  }

  /** From the box to the near side of the label. */
  double labelGap(Type type) {
    double numbers = side == Side.BOTTOM ? type.capitals() : widest(type);
    return numberGap(type) + numbers + 2 * GAP * type.size();
  }

  /** From the box to the far side of the label. */
  double depth(Type type) {
    if (label.isEmpty()) {
      return labelGap(type) - 2 * GAP * type.size();
    }
    double across = isTurned(type) || side == Side.BOTTOM ? type.size() : type.width(label);
    return labelGap(type) + across;
  }

  boolean isTurned(Type type) {
    return side != Side.BOTTOM && type.width(label) > SYMBOL * type.size();
  }

  private double widest(Type type) {
    return ticks.stream().mapToDouble(tick -> type.width(tick.label())).max().orElse(0);
  }

  /** How far numbers reach beyond the axis' lower (left) end. */
  double before(Type type) {
    return ticks.stream().mapToDouble(tick -> half(tick, type) - ahead(tick)).max().orElse(0);
  }

  /** How far numbers reach beyond the axis' upper (right) end. */
  double beyond(Type type) {
    return ticks.stream()
        .mapToDouble(tick -> half(tick, type) + ahead(tick) - length())
        .max()
        .orElse(0);
  }

  private double half(Tick tick, Type type) {
    return (side == Side.BOTTOM ? type.width(tick.label()) : type.capitals()) / 2;
  }

  private double ahead(Tick tick) {
    return Math.abs(place(tick.value()) - (side == Side.BOTTOM ? box.x() : box.bottom()));
  }

  private double length() {
    return side == Side.BOTTOM ? box.width() : box.height();
  }
}
