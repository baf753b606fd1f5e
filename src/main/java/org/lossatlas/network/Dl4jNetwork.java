package org.lossatlas.network;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An imported network as DL4J evaluates it, a batch of samples at a time. DL4J counts a picture's
 * numbers channels, rows, columns; here they are put in that order and the rows of the dense layer
 * above a picture with them. Belongs to one thread.
 */
final class Dl4jNetwork {
  private final PictureShape input;
  private final DataType precision;
  private final MultiLayerNetwork network;
  private final List<Optional<PictureShape>> pictures = new ArrayList<>();

  Dl4jNetwork(ImportedNetwork imported, DataType precision) {
    input = imported.input();
    this.precision = precision;
    NeuralNetConfiguration.ListBuilder list =
        new NeuralNetConfiguration.Builder().dataType(precision).list();
    PictureShape shape = input;
    Optional<PictureShape> flattened = Optional.empty();
    boolean mapped = false;
    for (ImportedLayer layer : imported.layers()) {
      if (layer instanceof ImportedLayer.Flatten) {
        flattened = Optional.of(shape);
        shape = PictureShape.row(shape.count());
        continue;
      }
      // A row of features has no picture that would have to be taken apart; one pixel still has.
      boolean pictured = mapped;
      Optional<PictureShape> picture = flattened.filter(before -> pictured);
      if (picture.isPresent()) {
        PictureShape of = picture.get();
        list.inputPreProcessor(
            pictures.size(),
            new CnnToFeedForwardPreProcessor(of.rows(), of.columns(), of.channels()));
      }
      pictures.add(layer instanceof ImportedLayer.Dense ? picture : Optional.empty());
      shape = addTo(list, layer, shape);
      mapped |=
          layer instanceof ImportedLayer.Convolution || layer instanceof ImportedLayer.MaxPooling;
      mapped &= !(layer instanceof ImportedLayer.Dense);
      flattened = layer instanceof ImportedLayer.Dense ? Optional.empty() : flattened;
    }
    network = new MultiLayerNetwork(list.build());
    network.init();
    set(imported);
  }

  /** Takes the weights of a network of the same layers. */
  void set(ImportedNetwork imported) {
    int i = 0;
    for (ImportedLayer layer : imported.layers()) {
      if (!(layer instanceof ImportedLayer.Flatten)) {
        new Step(layer, pictures.get(i), precision).set(network, i);
        i++;
      }
    }
  }

  private static PictureShape addTo(
      NeuralNetConfiguration.ListBuilder list, ImportedLayer layer, PictureShape shape) {
    if (layer instanceof ImportedLayer.Dense dense) {
      list.layer(
          new DenseLayer.Builder()
              .nIn(dense.inputs())
              .nOut(dense.units())
              .activation(Activation.IDENTITY)
              .build());
      return PictureShape.row(dense.units());
    }
    if (layer instanceof ImportedLayer.Convolution window) {
      list.layer(
          new ConvolutionLayer.Builder(window.height(), window.width())
              .stride(window.strideDown(), window.strideAcross())
              .convolutionMode(mode(window.same()))
              .nIn(window.channels())
              .nOut(window.filters())
              .activation(Activation.IDENTITY)
              .build());
      return shape.windowed(
          window.height(),
          window.width(),
          window.strideDown(),
          window.strideAcross(),
          window.same(),
          window.filters());
    }
    if (layer instanceof ImportedLayer.MaxPooling window) {
      list.layer(
          new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
              .kernelSize(window.height(), window.width())
              .stride(window.strideDown(), window.strideAcross())
              .convolutionMode(mode(window.same()))
              .build());
      return shape.windowed(
          window.height(),
          window.width(),
          window.strideDown(),
          window.strideAcross(),
          window.same(),
          shape.channels());
    }
    ImportedLayer.Activate function = (ImportedLayer.Activate) layer;
    list.layer(
        new ActivationLayer.Builder().activation(Dl4jActivation.of(function.activation())).build());
    return shape;
  }

  private static ConvolutionMode mode(boolean same) {
    return same ? ConvolutionMode.Same : ConvolutionMode.Truncate;
  }

  /**
   * A layer with its weights.
   *
   * @param picture what a dense layer takes its features from, if that is a picture
   */
  private record Step(ImportedLayer layer, Optional<PictureShape> picture, DataType precision) {
    void set(MultiLayerNetwork network, int i) {
      if (layer instanceof ImportedLayer.Dense dense) {
        network.setParam(i + "_W", denseWeights(dense));
        network.setParam(i + "_b", biases(dense.biases(), dense.units()));
      } else if (layer instanceof ImportedLayer.Convolution window) {
        INDArray weights =
            Nd4j.createFromArray(window.weights().toArray())
                .reshape(window.height(), window.width(), window.channels(), window.filters());
        network.setParam(i + "_W", inPrecision(weights.permute(3, 2, 0, 1)));
        network.setParam(i + "_b", biases(window.biases(), window.filters()));
      }
    }

    private INDArray denseWeights(ImportedLayer.Dense dense) {
      INDArray weights = Nd4j.createFromArray(dense.weights().toArray());
      if (picture.isPresent()) {
        PictureShape of = picture.get();
        weights =
            weights
                .reshape(of.rows(), of.columns(), of.channels(), dense.units())
                .permute(2, 0, 1, 3)
                .dup('c');
      }
      return inPrecision(weights.reshape(dense.inputs(), dense.units()));
    }

    private INDArray biases(ImportedLayer.Values biases, int count) {
      double[] values = biases.count() == 0 ? new double[count] : biases.toArray();
      return inPrecision(Nd4j.createFromArray(values).reshape(1, count));
    }

    private INDArray inPrecision(INDArray values) {
      return values.dup('c').castTo(precision);
    }
  }

  /**
   * The outputs [rows, m] row by row.
   *
   * @param inputs [rows, d], a sample's numbers in the order of the imported network
   */
  float[] outputs(float[] inputs, int rows) {
    return output(inputs, rows).data().asFloat();
  }

  /** The same, of a network in double precision. */
  double[] exactOutputs(float[] inputs, int rows) {
    return output(inputs, rows).data().asDouble();
  }

  private INDArray output(float[] inputs, int rows) {
    return network.output(shaped(inputs, rows), false).dup('c');
  }

  private INDArray shaped(float[] inputs, int rows) {
    INDArray x = Nd4j.createFromArray(inputs);
    boolean taken = input.rows() * input.columns() > 1 && startsWithPicture();
    INDArray shaped =
        taken
            ? x.reshape(rows, input.rows(), input.columns(), input.channels())
                .permute(0, 3, 1, 2)
                .dup('c')
            : x.reshape(rows, input.count());
    return shaped.castTo(precision);
  }

  /** As {@link #outputs}, and keeps what {@link #backward} needs. */
  float[] forward(float[] inputs, int rows) {
    network.setInput(shaped(inputs, rows));
    List<INDArray> all = network.feedForward(true, false);
    return all.get(all.size() - 1).dup('c').data().asFloat();
  }

  /**
   * ∂L/∂θ of the batch that went {@link #forward} last.
   *
   * @param imported the layers, for the order of θ
   * @param slopes ∂L/∂p [rows, m]
   * @param gradient [n], is overwritten
   */
  void backward(ImportedNetwork imported, float[] slopes, int rows, float[] gradient) {
    INDArray signal = Nd4j.createFromArray(slopes).reshape(rows, slopes.length / rows);
    Gradient found =
        network
            .backpropGradient(signal.castTo(precision), LayerWorkspaceMgr.noWorkspaces())
            .getFirst();
    int at = 0;
    int i = 0;
    for (ImportedLayer layer : imported.layers()) {
      if (layer instanceof ImportedLayer.Flatten) {
        continue;
      }
      INDArray weights = found.getGradientFor(i + "_W");
      if (layer instanceof ImportedLayer.Convolution) {
        at = put(weights.permute(2, 3, 1, 0), gradient, at);
        at = put(found.getGradientFor(i + "_b"), gradient, at);
      } else if (layer instanceof ImportedLayer.Dense dense) {
        at = put(byPixels(weights, pictures.get(i), dense), gradient, at);
        at = put(found.getGradientFor(i + "_b"), gradient, at);
      }
      i++;
    }
  }

  /** The rows of a dense layer above a picture, from DL4J's order into rows, columns, channels. */
  private static INDArray byPixels(
      INDArray weights, Optional<PictureShape> picture, ImportedLayer.Dense dense) {
    if (picture.isEmpty()) {
      return weights;
    }
    PictureShape of = picture.get();
    return weights
        .dup('c')
        .reshape(of.channels(), of.rows(), of.columns(), dense.units())
        .permute(1, 2, 0, 3);
  }

  private static int put(INDArray from, float[] to, int at) {
    float[] values = from.dup('c').data().asFloat();
    System.arraycopy(values, 0, to, at, values.length);
    return at + values.length;
  }

  /** As DL4J's ModelSerializer writes it; a row of numbers becomes a picture in it. */
  void write(OutputStream out) throws IOException {
    MultiLayerConfiguration settings = network.getLayerWiseConfigurations().clone();
    if (startsWithPicture()) {
      settings
          .getInputPreProcessors()
          .put(
              0, new FeedForwardToCnnPreProcessor(input.rows(), input.columns(), input.channels()));
    }
    MultiLayerNetwork written = new MultiLayerNetwork(settings);
    written.init(network.params().dup(), false);
    ModelSerializer.writeModel(written, out, false);
  }

  private boolean startsWithPicture() {
    return !(network.getLayerWiseConfigurations().getConf(0).getLayer() instanceof DenseLayer);
  }
}
