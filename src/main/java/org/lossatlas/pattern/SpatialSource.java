package org.lossatlas.pattern;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lossatlas.file.BadInputException;

/**
 * Where a target of one, two or three dimensions comes from: it can be had on any lattice.
 * Immutable.
 */
public final class SpatialSource {
  /** The variables of a volume: α, β and γ. */
  private static final List<String> VOLUME = List.of("a", "b", "c");

  private final String name;
  private final List<Path> files;
  private final int dimensions;
  private final OnLattice values;

  @FunctionalInterface
  private interface OnLattice {
    SpatialPattern on(Lattice lattice);
  }

  private SpatialSource(String name, List<Path> files, int dimensions, OnLattice values) {
    this.name = name;
    this.files = List.copyOf(files);
    this.dimensions = dimensions;
    this.values = values;
  }

  /** What the user called it. */
  public String name() {
    return name;
  }

  /** The files that it was read from. */
  public List<Path> files() {
    return files;
  }

  /** z. */
  public int dimensions() {
    return dimensions;
  }

  /**
   * The values on a lattice of as many dimensions.
   *
   * @throws BadInputException if one is not finite
   */
  public SpatialPattern on(Lattice lattice) {
    return values.on(lattice);
  }

  /**
   * Finds out what a user means: what {@link PatternSource#resolve} knows, which is a plane and in
   * three dimensions the same in every slice; an {@code .npy} of one or three dimensions; a folder
   * of pictures, one a slice; or an expression in a, b and c.
   *
   * @param asked how many dimensions are wanted; empty for what the source itself has
   * @throws BadInputException if it is none of these or has other dimensions
   */
  public static SpatialSource resolve(String text, Optional<Integer> asked) {
    Optional<Path> path = existing(text);
    if (path.isPresent() && Files.isDirectory(path.get())) {
      return stack(text, PatternStack.read(path.get()), asked);
    }
    if (path.isPresent() && NpyVolume.isOne(path.get())) {
      return stack(text, NpyVolume.read(path.get()), asked);
    }
    if (!path.isPresent()) {
      Optional<SpatialSource> formula = formula(text, asked);
      if (formula.isPresent()) {
        return formula.get();
      }
    }
    return plane(PatternSource.resolve(text), asked.orElse(2));
  }

  private static SpatialSource plane(PatternSource plane, int dimensions) {
    if (dimensions == 1) {
      throw new BadInputException(
          Quoted.text(plane.name(), 80),
          "is a plane; a line is an expression in a, or an .npy of one dimension");
    }
    return new SpatialSource(
        plane.name(), plane.files(), dimensions, lattice -> extruded(plane, lattice));
  }

  private static SpatialPattern extruded(PatternSource plane, Lattice lattice) {
    Pattern drawing = plane.pattern(lattice.side(0), lattice.side(1));
    double[] one = drawing.toArray();
    double[] all = new double[lattice.size()];
    for (int k = 0; k < lattice.side(2); k++) {
      System.arraycopy(one, 0, all, k * one.length, one.length);
    }
    return new SpatialPattern(lattice, Pattern.of(lattice.side(0), lattice.rows(), all));
  }

  private static SpatialSource stack(String text, Samples samples, Optional<Integer> asked) {
    int has = samples.lattice().dimensions();
    if (asked.isPresent() && asked.get() != has) {
      throw new BadInputException(
          Quoted.text(text, 80),
          "has " + has + " dimensions, and --dimensions asks for " + asked.get());
    }
    return new SpatialSource(
        text, samples.files(), has, lattice -> SpatialPattern.sample(lattice, samples::at));
  }

  /** An expression that uses c, or whose dimensions are asked for; a plane is left to others. */
  private static Optional<SpatialSource> formula(String text, Optional<Integer> asked) {
    int dimensions = asked.orElseGet(() -> isVolume(text) ? 3 : 2);
    if (dimensions == 2 || Gallery.load().stream().anyMatch(entry -> entry.name().equals(text))) {
      return Optional.empty();
    }
    try {
      Expression expression = Expression.parse(text, VOLUME.subList(0, dimensions));
      return Optional.of(
          new SpatialSource(
              text,
              List.of(),
              dimensions,
              lattice -> SpatialPattern.sample(lattice, point -> finite(expression, point))));
    } catch (ExpressionException unknown) {
      if (dimensions == 1 && (isVolume(text) || isPlane(text))) {
        throw new BadInputException(
            Quoted.text(text, 80), "has other variables than a, and --dimensions 1 has only a");
      }
      return Optional.empty();
    }
  }

  private static boolean isPlane(String text) {
    return parses(text, Expression.PLANE);
  }

  private static boolean isVolume(String text) {
    return !isPlane(text) && parses(text, VOLUME);
  }

  private static boolean parses(String text, List<String> variables) {
    try {
      Expression.parse(text, variables);
      return true;
    } catch (ExpressionException unknown) {
      return false;
    }
  }

  private static double finite(Expression expression, double[] point) {
    double value = expression.value(point);
    if (!Double.isFinite(value)) {
      throw new BadInputException(
          Quoted.text(expression.source(), 80),
          "the value at %s is %s; a pattern needs finite values"
              .formatted(Arrays.toString(point), value));
    }
    return value;
  }

  private static Optional<Path> existing(String text) {
    try {
      return Optional.of(Path.of(text)).filter(path -> !text.isEmpty() && Files.exists(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
