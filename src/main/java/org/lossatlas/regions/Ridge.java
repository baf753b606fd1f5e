package org.lossatlas.regions;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * The middle of a thin part of a class's region: the curve on which the margin f_c − max_{j≠c} f_j
 * is largest across the part. Points are measured in steps of a raster, so that a step is 1 in
 * every direction; the part may be thinner than that by any factor that double precision resolves.
 * For one thread.
 */
final class Ridge {
  /** The golden section. */
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** So that the place of a maximum is known to some 1e-12 of the width that is searched. */
  private static final int REFINEMENTS = 58;

  /** Of the curve between two of its points. */
  private static final int PIECES = 8;

  /** Of the straight line across the part. */
  private static final int ACROSS = 14;

  private static final int ANGLES = 48;
  private static final double SHORTEST = 1.0 / 64;

  private final PlainPoint plain;
  private final InputWindow window;
  private final int label;

  /** A place in the plane, in steps of the raster from its first point. */
  record Place(double u, double v) {
    double distance(Place other) {
      return Math.hypot(other.u - u, other.v - v);
    }

    Place towards(Place other, double share) {
      return new Place(u + share * (other.u - u), v + share * (other.v - v));
    }

    Place moved(double angle, double length) {
      return new Place(u + length * Math.cos(angle), v + length * Math.sin(angle));
    }

    double angleTo(Place other) {
      return Math.atan2(other.v - v, other.u - u);
    }
  }

  Ridge(PlainPoint plain, InputWindow window, int label) {
    this.plain = plain;
    this.window = window;
    this.label = label;
  }

  /** f_c minus the largest other output; not above 0 where the class is another. */
  double margin(Place place) {
    double x = window.x().from() + window.x().step() * place.u;
    double y = window.y().from() + window.y().step() * place.v;
    double[] outputs = plain.outputs(x, y);
    double other = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < outputs.length; j++) {
      other = j == label ? other : Math.max(other, outputs[j]);
    }
    return outputs[label] - other;
  }

  boolean isInside(Place place) {
    return margin(place) > 0;
  }

  /** Where parts of the region leave a point: directions with the largest margins one step away. */
  double[] departures(Place from) {
    double[] margins = new double[ANGLES];
    double[] found = new double[ANGLES];
    int count = 0;
    double apart = 2 * Math.PI / ANGLES;
    for (int i = 0; i < ANGLES; i++) {
      margins[i] = margin(from.moved(i * apart, 1));
    }
    for (int i = 0; i < ANGLES; i++) {
      double before = margins[(i + ANGLES - 1) % ANGLES];
      double after = margins[(i + 1) % ANGLES];
      if (margins[i] >= before && margins[i] > after) {
        double angle = i * apart;
        Place best = largest(t -> from.moved(angle + t, 1), apart);
        if (isInside(best)) {
          found[count++] = from.angleTo(best);
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * The next point of the ridge, at most one step on.
   *
   * @return {@code from} itself where the part ends
   */
  Place next(Place from, double angle) {
    for (double length = 1; length >= SHORTEST; length /= 2) {
      Place ahead = across(from.moved(angle, length), angle, length);
      if (isInside(ahead) && isJoined(from, ahead)) {
        return ahead;
      }
    }
    return from;
  }

  /**
   * Whether the curve between two of its points lies in the region throughout: at the point of
   * smallest margin that is found on it, since another part may cross it that is thin as well.
   */
  private boolean isJoined(Place from, Place to) {
    double angle = from.angleTo(to);
    double width = from.distance(to) / 4;
    DoubleFunction<Place> curve = share -> across(from.towards(to, share), angle, width);
    double least = Double.POSITIVE_INFINITY;
    int where = 0;
    for (int i = 0; i <= PIECES; i++) {
      double margin = margin(curve.apply((double) i / PIECES));
      if (!(margin > 0)) {
        return false;
      }
      where = margin < least ? i : where;
      least = Math.min(least, margin);
    }
    double lower = Math.max(0, where - 1.0) / PIECES;
    double upper = Math.min(PIECES, where + 1.0) / PIECES;
    return isInside(curve.apply(highest(share -> -margin(curve.apply(share)), lower, upper)));
  }

  /**
   * Whether a point of the region lies in the part that the ridge goes through: it is reached from
   * the curve's nearest point on a straight line across.
   */
  boolean reaches(Place from, Place to, Place point) {
    double length = from.distance(to);
    if (length == 0) {
      return false;
    }
    double along =
        ((point.u - from.u) * (to.u - from.u) + (point.v - from.v) * (to.v - from.v))
            / (length * length);
    double share = Math.max(0, Math.min(1, along));
    Place foot = across(from.towards(to, share), from.angleTo(to), length / 4);
    for (int i = 0; i <= ACROSS; i++) {
      if (!isInside(foot.towards(point, (double) i / ACROSS))) {
        return false;
      }
    }
    return true;
  }

  /** The point of largest margin across a direction, at most so far from a point. */
  private Place across(Place middle, double angle, double width) {
    return largest(t -> middle.moved(angle + Math.PI / 2, t), width);
  }

  private Place largest(DoubleFunction<Place> line, double reach) {
    return line.apply(highest(t -> margin(line.apply(t)), -reach, reach));
  }

  /** Where a function is largest that rises and then falls. */
  private static double highest(DoubleUnaryOperator function, double lower, double upper) {
    double low = lower;
    double high = upper;
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = function.applyAsDouble(left);
    double atRight = function.applyAsDouble(right);
    for (int i = 0; i < REFINEMENTS; i++) {
      if (atLeft >= atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = function.applyAsDouble(left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = function.applyAsDouble(right);
      }
    }
    return atLeft >= atRight ? left : right;
  }
}
