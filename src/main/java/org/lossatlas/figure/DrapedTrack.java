package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lossatlas.landscape.Projection;

/**
 * A track on the surface over its plane: straight over the plane from point to point, and between
 * them as high as the surface, so in pieces that are shorter than a cell. What lies beyond the
 * plane's window, or where the surface has no value, is left out. The height is that of the plane
 * below, not of the point of the way, whose loss is another one.
 */
public final class DrapedTrack {
  /** Pieces in a cell's length. */
  private static final int FINE = 2;

  private static final int MOST_PIECES = 512;

  private final Field field;
  private final ColourScale colours;
  private final List<Piece> pieces = new ArrayList<>();
  private final Optional<Place> start;
  private final Optional<Place> end;

  /**
   * A place on the surface.
   *
   * @param across share of the way along α, 0 to 1
   * @param deep along β
   * @param position of the surface's value within the colours' limits, 0 to 1
   * @param distance off the plane
   */
  public record Place(double across, double deep, double position, double distance) {}

  /** A short straight line on the surface. */
  public record Piece(Place from, Place to) {
    /** Off the plane, in its middle. */
    public double distance() {
      return (from.distance() + to.distance()) / 2;
    }
  }

  private DrapedTrack(Track track, Field field, ColourScale colours) {
    this.field = field;
    this.colours = colours;
    List<Projection.Point> points = track.points();
    start = place(points.get(0), points.get(0), 0);
    Projection.Point last = points.get(points.size() - 1);
    end = place(last, last, 0);
    for (int i = 1; i < points.size(); i++) {
      add(points.get(i - 1), points.get(i));
    }
  }

  /**
   * @param colours whose limits are the surface's lowest and highest place
   */
  public static DrapedTrack of(Track track, Field field, ColourScale colours) {
    return new DrapedTrack(track, field, colours);
  }

  private void add(Projection.Point from, Projection.Point to) {
    double cells =
        Math.max(
            Math.abs(to.alpha() - from.alpha()) / step(field.alpha()),
            Math.abs(to.beta() - from.beta()) / step(field.beta()));
    int count = (int) Math.max(1, Math.min(MOST_PIECES, Math.ceil(FINE * cells)));
    Optional<Place> before = place(from, to, 0);
    for (int i = 1; i <= count; i++) {
      Optional<Place> next = place(from, to, (double) i / count);
      if (before.isPresent() && next.isPresent()) {
        pieces.add(new Piece(before.get(), next.get()));
      }
      before = next;
    }
  }

  private static double step(GridAxis axis) {
    return Math.max(
        Double.MIN_NORMAL, (axis.last() - axis.first()) / Math.max(1, axis.count() - 1));
  }

  /** Empty beyond the window, and where there is no surface. */
  private Optional<Place> place(Projection.Point from, Projection.Point to, double share) {
    double across = share(mix(from.alpha(), to.alpha(), share), field.alpha());
    double deep = share(mix(from.beta(), to.beta(), share), field.beta());
    if (!(across >= 0 && across <= 1 && deep >= 0 && deep <= 1)) {
      return Optional.empty();
    }
    double position = position(across, deep);
    double distance = mix(from.distance(), to.distance(), share);
    return Double.isFinite(position)
        ? Optional.of(new Place(across, deep, position, distance))
        : Optional.empty();
  }

  private static double mix(double from, double to, double share) {
    return (1 - share) * from + share * to;
  }

  private static double share(double value, GridAxis axis) {
    return axis.count() < 2 ? Double.NaN : (value - axis.first()) / (axis.last() - axis.first());
  }

  /** Bilinear between the four points around, as the surface is; NaN where one has no value. */
  double position(double across, double deep) {
    double x = across * (field.columns() - 1);
    double y = deep * (field.rows() - 1);
    int i = (int) Math.min(field.columns() - 2.0, Math.floor(x));
    int j = (int) Math.min(field.rows() - 2.0, Math.floor(y));
    double near = mix(held(i, j), held(i + 1, j), x - i);
    double far = mix(held(i, j + 1), held(i + 1, j + 1), x - i);
    return mix(near, far, y - j);
  }

  private double held(int i, int j) {
    double position = colours.position(field.value(i, j));
    return Double.isFinite(position) ? Math.max(0, Math.min(1, position)) : Double.NaN;
  }

  /** In order. */
  public List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  /** Empty if it does not lie on the surface. */
  public Optional<Place> start() {
    return start;
  }

  /** Empty if it does not lie on the surface. */
  public Optional<Place> end() {
    return end;
  }
}
