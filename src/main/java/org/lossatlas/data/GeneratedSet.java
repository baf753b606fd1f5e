package org.lossatlas.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Two classes of points in the plane, drawn at random: as many as are asked for, the classes in
 * turn, so that both have the same probability and the first rows are the same however many follow.
 * The first four are those of TensorFlow Playground, the others are from Q. Nguyen's thesis
 * (Optimization Landscape of Deep Neural Networks, 2019, section 5.3). Class 0 is the one drawn
 * blue in both.
 */
public enum GeneratedSet {
  /** Two arms that wind around each other, radius up to 5, with noise of 0.1. */
  SPIRAL {
    @Override
    Point draw(int label, RandomGenerator random) {
      double along = random.nextDouble();
      double angle = 1.75 * 2 * Math.PI * along + label * Math.PI;
      return new Point(
          5 * along * Math.sin(angle) + 0.1 * random.nextGaussian(),
          5 * along * Math.cos(angle) + 0.1 * random.nextGaussian());
    }
  },

  /** A disc of radius 2.5 inside a ring from 3.5 to 5; uniform in radius and angle. */
  CIRCLE {
    @Override
    Point draw(int label, RandomGenerator random) {
      double radius = label == 0 ? random.nextDouble(0, 2.5) : random.nextDouble(3.5, 5);
      return Point.polar(radius, random.nextDouble(0, 2 * Math.PI));
    }
  },

  /** The quadrants of [−5, 5]² with x₁x₂ &gt; 0 against the others, 0.3 away from the axes. */
  XOR {
    @Override
    Point draw(int label, RandomGenerator random) {
      double x = random.nextDouble(0.3, 5.3);
      double y = random.nextDouble(0.3, 5.3);
      double side = random.nextBoolean() ? 1 : -1;
      return new Point(side * x, label == 0 ? side * y : -side * y);
    }
  },

  /** Normal clouds around (2, 2) and (−2, −2), of variance ½ in each direction. */
  GAUSS {
    @Override
    Point draw(int label, RandomGenerator random) {
      double centre = label == 0 ? 2 : -2;
      double deviation = Math.sqrt(0.5);
      return new Point(
          random.nextGaussian(centre, deviation), random.nextGaussian(centre, deviation));
    }
  },

  /** Eq. 5.4 of the thesis: blue x₁ ∈ [−2, −1] ∪ [1, 2], red x₁ ∈ [−1, 1], both x₂ ∈ [−½, ½]. */
  STRIPS {
    @Override
    Point draw(int label, RandomGenerator random) {
      double side = random.nextBoolean() ? 1 : -1;
      double x = label == 0 ? side * random.nextDouble(1, 2) : random.nextDouble(-1, 1);
      return new Point(x, random.nextDouble(-0.5, 0.5));
    }
  },

  /**
   * After Fig. 5.5 of the thesis: on [−4, 4]², blue is three discs of radius 1.25 around (−2.25,
   * −2.25), (2.25, −2.25) and (0, 2.25); red is everything that is 0.3 or farther away from them.
   * The figure's own points are not given. Trained on these, two hidden leaky-ReLU units mostly
   * found little more than a line, and three mostly found disconnected regions, as in the figure.
   */
  ISLANDS {
    @Override
    Point draw(int label, RandomGenerator random) {
      if (label == 0) {
        Point centre = ISLAND_CENTRES.get(random.nextInt(ISLAND_CENTRES.size()));
        // The square root makes the disc even: the area inside a radius grows with its square.
        double radius = 1.25 * Math.sqrt(random.nextDouble());
        return centre.plus(Point.polar(radius, random.nextDouble(0, 2 * Math.PI)));
      }
      Point point = new Point(random.nextDouble(-4, 4), random.nextDouble(-4, 4));
      return isSea(point) ? point : draw(label, random);
    }

    private boolean isSea(Point point) {
      return ISLAND_CENTRES.stream().allMatch(centre -> centre.distance(point) >= 1.25 + 0.3);
    }
  };

  private static final List<Point> ISLAND_CENTRES =
      List.of(new Point(-2.25, -2.25), new Point(2.25, -2.25), new Point(0, 2.25));

  private static final int CLASSES = 2;
  private static final int WIDTH = 2;

  /** A point of the plane. */
  record Point(double x, double y) {
    static Point polar(double radius, double angle) {
      return new Point(radius * Math.sin(angle), radius * Math.cos(angle));
    }

    Point plus(Point other) {
      return new Point(x + other.x, y + other.y);
    }

    double distance(Point other) {
      return Math.hypot(x - other.x, y - other.y);
    }
  }

  /** A point of a class. */
  abstract Point draw(int label, RandomGenerator random);

  /** The set with this name in options and files; empty if there is none. */
  public static Optional<GeneratedSet> named(String name) {
    return Arrays.stream(values()).filter(set -> set.toString().equals(name)).findFirst();
  }

  /**
   * Draws points. The splits are different draws from the same seed.
   *
   * @param count how many; {@link SampleCount#ALL} draws as many as the default
   */
  public DataSet sample(Split split, SampleCount count, long seed) {
    int rows = count.isAll() ? SampleCount.DEFAULT.most() : count.most();
    float[] inputs = new float[Room.values(toString(), rows, WIDTH)];
    int[] labels = new int[rows];
    RandomGenerator random = random(split, seed);
    for (int row = 0; row < rows; row++) {
      labels[row] = row % CLASSES;
      Point point = draw(labels[row], random);
      inputs[WIDTH * row] = (float) point.x();
      inputs[WIDTH * row + 1] = (float) point.y();
    }
    return DataSet.of(toString(), inputs, WIDTH, ClassLabels.of(labels, CLASSES), List.of());
  }

  private static RandomGenerator random(Split split, long seed) {
    SplittableRandom train = new SplittableRandom(seed);
    return split == Split.TEST ? train.split() : train;
  }

  /** The name in options and files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
