package org.lossatlas.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A convolutional network with max-pooling by its widths, as {@code 784-conv5x8-pool2-64-10}: the
 * numbers of a sample, layers, outputs. {@code convKxM} are M feature maps by filters of K × K
 * pixels, moved by one pixel without padding, {@code poolP} is the largest of each P × P pixels,
 * moved by P, and a number is a dense layer of so many units. The activation follows each
 * convolution and each dense layer but the last. Samples are square pictures of one channel, or
 * else of three.
 */
public final class ConvolutionalWidths {
  private static final Pattern WHOLE =
      Pattern.compile("\\d{1,7}(-(conv\\d{1,3}x\\d{1,4}|pool\\d{1,2}))+(-\\d{1,5})+");
  private static final Pattern CONVOLUTION = Pattern.compile("conv(\\d+)x(\\d+)");
  private static final String POOL = "pool";
  private static final int COLOURS = 3;
  private static final double HALF_FLAT = 2;

  private final Activation activation;
  private final List<ImportedLayer> layers = new ArrayList<>();
  private PictureShape shape;

  private ConvolutionalWidths(PictureShape input, Activation activation) {
    this.activation = activation;
    shape = input;
  }

  /** Whether a text is meant to be one, not a list of dense widths. */
  public static boolean isMeant(String widths) {
    return widths.contains("conv") || widths.contains(POOL);
  }

  /**
   * The network with its weights drawn: normal of variance 2/(incoming numbers) (He et al. 2015),
   * biases zero.
   *
   * @throws IllegalArgumentException with one line if the text is none, or a layer does not fit the
   *     picture before it
   */
  public static Parameters draw(String widths, Activation activation, long seed) {
    ImportedNetwork network = parse(widths, activation);
    double[] theta = network.theta();
    Random random = new Random(seed);
    for (WeightBlock block : network.blocks()) {
      double deviation = Math.sqrt(HALF_FLAT / block.rows());
      for (int i = 0; i < block.count(); i++) {
        theta[block.start() + i] = deviation * random.nextGaussian();
      }
    }
    return Parameters.of(network.with(theta));
  }

  private static ImportedNetwork parse(String widths, Activation activation) {
    if (!WHOLE.matcher(widths).matches()) {
      throw new IllegalArgumentException(
          "'"
              + widths
              + "' is no convolutional network; it must look like"
              + " 784-conv5x8-pool2-64-10, the dense layers last");
    }
    String[] words = widths.split("-");
    PictureShape input = picture(Integer.parseInt(words[0]));
    ConvolutionalWidths made = new ConvolutionalWidths(input, activation);
    for (int i = 1; i < words.length; i++) {
      made.add(words[i], i == words.length - 1);
    }
    return new ImportedNetwork(widths, input, made.layers);
  }

  private static PictureShape picture(int numbers) {
    for (int channels : new int[] {1, COLOURS}) {
      int side = (int) Math.round(Math.sqrt((double) numbers / channels));
      if (side > 1 && side * side * channels == numbers) {
        return new PictureShape(side, side, channels);
      }
    }
    throw new IllegalArgumentException(
        numbers + " inputs are no square picture of one or three channels, as a convolution needs");
  }

  private void add(String word, boolean last) {
    Matcher convolution = CONVOLUTION.matcher(word);
    if (convolution.matches()) {
      int size = Integer.parseInt(convolution.group(1));
      addConvolution(word, size, Integer.parseInt(convolution.group(2)));
    } else if (word.startsWith(POOL)) {
      addPooling(word, Integer.parseInt(word.substring(POOL.length())));
    } else {
      addDense(word, Integer.parseInt(word));
      if (!last) {
        addActivation();
      }
    }
  }

  private void addConvolution(String word, int size, int maps) {
    requireRoom(word, size, maps);
    int channels = shape.channels();
    layers.add(
        new ImportedLayer.Convolution(
            name(word),
            size,
            size,
            channels,
            maps,
            1,
            1,
            false,
            zeros(size * size * channels * maps),
            zeros(maps)));
    shape = shape.windowed(size, size, 1, 1, false, maps);
    addActivation();
  }

  private void addPooling(String word, int size) {
    requireRoom(word, size, 1);
    layers.add(new ImportedLayer.MaxPooling(name(word), size, size, size, size, false));
    shape = shape.windowed(size, size, size, size, false, shape.channels());
  }

  private void requireRoom(String word, int size, int maps) {
    if (size < 1 || maps < 1 || size > Math.min(shape.rows(), shape.columns())) {
      throw new IllegalArgumentException(
          word + " does not fit the picture before it, " + shape + " (rows, columns, channels)");
    }
  }

  private void addDense(String word, int units) {
    if (units < 1) {
      throw new IllegalArgumentException("a layer of 0 units; each must have at least 1");
    }
    if (layers.stream().noneMatch(ImportedLayer.Flatten.class::isInstance)) {
      layers.add(new ImportedLayer.Flatten(name("flat")));
      shape = PictureShape.row(shape.count());
    }
    layers.add(
        new ImportedLayer.Dense(
            name(word), shape.count(), units, zeros(shape.count() * units), zeros(units)));
    shape = PictureShape.row(units);
  }

  private void addActivation() {
    layers.add(new ImportedLayer.Activate(name("activation"), activation));
  }

  private String name(String word) {
    return "layer " + (layers.size() + 1) + ", " + word;
  }

  private static ImportedLayer.Values zeros(int count) {
    return ImportedLayer.Values.of(new double[count]);
  }
}
