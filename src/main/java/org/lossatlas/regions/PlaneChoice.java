package org.lossatlas.regions;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lossatlas.data.DataSet;

/**
 * Which plane of a space of many inputs is looked at, in words that a command takes and a window
 * shows.
 */
public sealed interface PlaneChoice {
  /** The words that are understood, with what they mean. */
  String EXAMPLES =
      "classes, through 0,1,2, inputs 0,1 at 0, random 1 at 0 or pca at 0 (numbers count from 0)";

  /** {@code classes}: through the first sample and the first ones of two other classes. */
  record Classes() implements PlaneChoice {
    @Override
    public SamplePlane on(DataSet data) {
      return SamplePlane.through(data, SamplePlane.threeClasses(data));
    }

    @Override
    public String toString() {
      return "classes";
    }
  }

  /** {@code through I,J,K}: through three samples. */
  record Through(int first, int second, int third) implements PlaneChoice {
    @Override
    public SamplePlane on(DataSet data) {
      return SamplePlane.through(data, first, second, third);
    }

    @Override
    public String toString() {
      return "through " + first + "," + second + "," + third;
    }
  }

  /** {@code inputs I,J at ROW}: from a sample along two of the inputs. */
  record Inputs(int first, int second, int row) implements PlaneChoice {
    @Override
    public SamplePlane on(DataSet data) {
      return SamplePlane.along(
          data, row, unit(data, first), unit(data, second), "input " + first, "input " + second);
    }

    private static double[] unit(DataSet data, int input) {
      if (input >= data.inputs()) {
        throw new IllegalArgumentException(
            "input " + input + " where there are inputs 0 to " + (data.inputs() - 1));
      }
      double[] unit = new double[data.inputs()];
      unit[input] = 1;
      return unit;
    }

    @Override
    public String toString() {
      return "inputs " + first + "," + second + " at " + row;
    }
  }

  /** {@code random SEED at ROW}: from a sample along two random directions. */
  record Normal(long seed, int row) implements PlaneChoice {
    @Override
    public SamplePlane on(DataSet data) {
      Random random = new Random(seed);
      double[] one = random.doubles(data.inputs()).map(any -> random.nextGaussian()).toArray();
      double[] other = random.doubles(data.inputs()).map(any -> random.nextGaussian()).toArray();
      return SamplePlane.along(data, row, one, other, "random $e₁$", "random $e₂$");
    }

    @Override
    public String toString() {
      return "random " + seed + " at " + row;
    }
  }

  /** {@code pca at ROW}: from a sample along the two directions in which samples vary most. */
  record Principal(int row) implements PlaneChoice {
    @Override
    public SamplePlane on(DataSet data) {
      double[][] directions = PrincipalDirections.of(data);
      return SamplePlane.along(
          data, row, directions[0], directions[1], "first component", "second component");
    }

    @Override
    public String toString() {
      return "pca at " + row;
    }
  }

  /**
   * Where the plane lies.
   *
   * @throws IllegalArgumentException with one line if the data have no such plane
   */
  SamplePlane on(DataSet data);

  /**
   * Reads the words that a choice names itself by.
   *
   * @throws IllegalArgumentException with one line that says what would be right
   */
  static PlaneChoice parse(String text) {
    Matcher words =
        Pattern.compile(
                "(classes)|through ([\\d,]+)|inputs ([\\d,]+) at (\\d{1,9})"
                    + "|random (\\d{1,9}) at (\\d{1,9})|pca at (\\d{1,9})")
            .matcher(text.strip().replaceAll("\\s+", " "));
    if (words.matches()) {
      if (words.group(1) != null) {
        return new Classes();
      }
      if (words.group(2) != null) {
        int[] rows = numbers(words.group(2), 3, text);
        return new Through(rows[0], rows[1], rows[2]);
      }
      if (words.group(3) != null) {
        int[] inputs = numbers(words.group(3), 2, text);
        return new Inputs(inputs[0], inputs[1], Integer.parseInt(words.group(4)));
      }
      return words.group(5) != null
          ? new Normal(Long.parseLong(words.group(5)), Integer.parseInt(words.group(6)))
          : new Principal(Integer.parseInt(words.group(7)));
    }
    throw notUnderstood(text);
  }

  private static int[] numbers(String list, int count, String text) {
    if (!list.matches("\\d{1,9}(,\\d{1,9}){" + (count - 1) + "}")) {
      throw notUnderstood(text);
    }
    return Pattern.compile(",").splitAsStream(list).mapToInt(Integer::parseInt).toArray();
  }

  private static IllegalArgumentException notUnderstood(String text) {
    return new IllegalArgumentException("'" + text + "' must be " + EXAMPLES);
  }
}
