package org.lossatlas.fitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.lossatlas.network.Architecture;

/**
 * Where a pattern sits in a network: in the biases of hidden layer k, b_k = b⁰ + Σᵢ αᵢ·s·qᵢ with
 * orthonormal q₁ … q_z. Everything before that layer is without effect, as W_k = 0. Immutable.
 */
public final class Placement {
  /** Ridges of random combinations, as shares of the recipe's slopes. */
  private static final double MIXED_SLOPE = 0.25;

  /** Where only a linear layer follows, the ridges themselves add up to the pattern. */
  private static final double LAST_SLOPE = 0.12;

  private final int layer;
  private final Combination combination;
  private final double size;
  private final double[][] directions;
  private final double[] rest;

  /** What the directions are made of. */
  public enum Combination {
    /** One unit a direction. */
    UNITS("units"),
    /** Orthonormal combinations of all chosen units, drawn at random. */
    RANDOM("random");

    private final String contractName;

    Combination(String contractName) {
      this.contractName = contractName;
    }

    public String contractName() {
      return contractName;
    }

    /**
     * @throws IllegalArgumentException with one line that says what would be right
     */
    public static Combination parse(String name) {
      for (Combination combination : values()) {
        if (combination.contractName.equals(name)) {
          return combination;
        }
      }
      throw new IllegalArgumentException(
          "'" + name + "' is no combination of units; it must be units or random");
    }
  }

  /**
   * What a user may say about it.
   *
   * @param layer k, from 1
   * @param units counted from 1; empty for the first z, or all for random combinations
   * @param combination empty for single units, but random where only the output follows
   * @param window empty for what suits the activation
   * @param seed of random combinations
   */
  public record Asked(
      int layer,
      List<Integer> units,
      Optional<Combination> combination,
      Optional<Window> window,
      long seed) {
    /** As in the paper: the first units of the first layer. */
    public static final Asked USUAL =
        new Asked(1, List.of(), Optional.of(Combination.UNITS), Optional.empty(), 0);

    public Asked {
      units = List.copyOf(units);
    }

    /** In another layer. */
    public Asked in(int newLayer) {
      return new Asked(newLayer, units, Optional.empty(), window, seed);
    }

    /** With other units. */
    public Asked with(Combination newCombination, List<Integer> newUnits) {
      return new Asked(layer, newUnits, Optional.of(newCombination), window, seed);
    }
  }

  private Placement(
      int layer, Combination combination, double size, double[][] directions, double[] rest) {
    this.layer = layer;
    this.combination = combination;
    this.size = size;
    this.directions = directions;
    this.rest = rest;
  }

  /**
   * The placement that was asked for.
   *
   * @param dimensions z
   * @throws IllegalArgumentException with one line if the network has no such place
   */
  public static Placement of(Architecture shape, int dimensions, Asked asked) {
    int hidden = shape.layers() - 1;
    if (hidden < 1) {
      throw new IllegalArgumentException(
          "a pattern needs at least one hidden layer, better three, such as 784-96-128-128-10");
    }
    int k = asked.layer();
    if (k < 1 || k > hidden) {
      throw new IllegalArgumentException(
          "layer " + k + " where the network has hidden layers 1 to " + hidden);
    }
    Combination combination =
        asked
            .combination()
            .orElse(k == hidden && hidden > 1 ? Combination.RANDOM : Combination.UNITS);
    int[] units = units(shape.width(k), dimensions, asked.units(), combination);
    requireRoom(shape, k, units.length, dimensions);
    Recipe recipe = Recipe.of(shape.activation(), hidden - k);
    return combination == Combination.UNITS
        ? single(shape.width(k), k, units, asked.window().orElse(recipe.window()))
        : mixed(shape, k, units, dimensions, recipe, asked);
  }

  private static int[] units(int width, int z, List<Integer> asked, Combination combination) {
    if (asked.stream().distinct().count() < asked.size()) {
      throw new IllegalArgumentException("a unit is named twice");
    }
    for (int unit : asked) {
      if (unit < 1 || unit > width) {
        throw new IllegalArgumentException("unit " + unit + " where there are 1 to " + width);
      }
    }
    if (asked.isEmpty()) {
      int count = combination == Combination.UNITS ? Math.min(z, width) : width;
      return IntStream.range(0, count).toArray();
    }
    if (combination == Combination.UNITS && asked.size() > z) {
      throw new IllegalArgumentException(
          asked.size() + " units for " + z + " directions; name " + z + ", or combine them");
    }
    return asked.stream().mapToInt(unit -> unit - 1).toArray();
  }

  private static void requireRoom(Architecture shape, int layer, int units, int z) {
    if (units >= z) {
      return;
    }
    String what = z == 1 ? "a line" : z == 2 ? "a plane" : "a volume";
    String where = layer == 1 ? "the first hidden layer" : "hidden layer " + layer;
    throw new IllegalArgumentException(
        units < shape.width(layer)
            ? what + " needs " + z + " units, and " + units + " are named"
            : where
                + " has "
                + units
                + (units == 1 ? " unit" : " units")
                + ", and "
                + what
                + " needs at least "
                + z);
  }

  private static Placement single(int width, int layer, int[] units, Window window) {
    double[][] directions = new double[units.length][width];
    double[] rest = new double[width];
    for (int i = 0; i < units.length; i++) {
      directions[i][units[i]] = window.size();
      rest[units[i]] = window.origin();
    }
    return new Placement(layer, Combination.UNITS, window.size(), directions, rest);
  }

  /** Each unit is a ridge through a random point of the window. */
  private static Placement mixed(
      Architecture shape, int layer, int[] units, int z, Recipe recipe, Asked asked) {
    Random random = new Random(asked.seed());
    double[][] frame = orthonormal(z, units.length, random);
    double share = layer == shape.layers() - 1 ? LAST_SLOPE : MIXED_SLOPE;
    double slope = 2 * share * Math.sqrt(recipe.leastSlope() * recipe.mostSlope());
    double size =
        asked.window().map(Window::size).orElse(slope * Math.sqrt((double) units.length / z));
    double[][] directions = new double[z][shape.width(layer)];
    double[] rest = new double[shape.width(layer)];
    for (int j = 0; j < units.length; j++) {
      for (int i = 0; i < z; i++) {
        directions[i][units[j]] = size * frame[i][j];
        rest[units[j]] -= size * frame[i][j] * random.nextDouble();
      }
    }
    return new Placement(layer, Combination.RANDOM, size, directions, rest);
  }

  /** z random orthonormal vectors by Gram and Schmidt. */
  private static double[][] orthonormal(int z, int count, Random random) {
    double[][] frame = new double[z][count];
    for (int i = 0; i < z; i++) {
      for (int j = 0; j < count; j++) {
        frame[i][j] = random.nextGaussian();
      }
      // Twice is enough for orthogonality to rounding.
      for (int again = 0; again < 2; again++) {
        for (int other = 0; other < i; other++) {
          double overlap = dot(frame[i], frame[other]);
          for (int j = 0; j < count; j++) {
            frame[i][j] -= overlap * frame[other][j];
          }
        }
        double norm = Math.sqrt(dot(frame[i], frame[i]));
        for (int j = 0; j < count; j++) {
          frame[i][j] /= norm;
        }
      }
    }
    return frame;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /** k, from 1. */
  public int layer() {
    return layer;
  }

  /** z. */
  public int dimensions() {
    return directions.length;
  }

  public Combination combination() {
    return combination;
  }

  /** s, the length of the directions. */
  public double size() {
    return size;
  }

  /** A copy of s·q_i, [n_k], i from 0. */
  public double[] direction(int i) {
    return directions[i].clone();
  }

  /** b_k [n_k] at a point of [0, 1]^z. */
  public double[] biases(double... point) {
    double[] biases = rest.clone();
    for (int i = 0; i < directions.length; i++) {
      for (int j = 0; j < biases.length; j++) {
        biases[j] += point[i] * directions[i][j];
      }
    }
    return biases;
  }

  /** The units that move, those of the first direction first. */
  int[] live() {
    List<Integer> live = new ArrayList<>();
    for (double[] direction : directions) {
      for (int j = 0; j < direction.length; j++) {
        if (direction[j] != 0 && !live.contains(j)) {
          live.add(j);
        }
      }
    }
    return live.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The least and the largest bias that a unit has over [0, 1]^z. */
  Window reach(int unit) {
    double low = rest[unit];
    double high = rest[unit];
    for (double[] direction : directions) {
      low += Math.min(0, direction[unit]);
      high += Math.max(0, direction[unit]);
    }
    return new Window(low, high - low);
  }
}
