package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lossatlas.file.BadInputException;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Files that DL4J writes, read without DL4J. */
final class Dl4jFileTest {
  private static final double SINGLE = 1e-5;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("net.zip");
  }

  private static MultiLayerNetwork network(Activation last) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(3)
                .list()
                .layer(new DenseLayer.Builder().nIn(3).nOut(5).activation(Activation.TANH).build())
                .layer(
                    new DenseLayer.Builder()
                        .nIn(5)
                        .nOut(4)
                        .hasBias(false)
                        .activation(Activation.IDENTITY)
                        .build())
                .layer(new ActivationLayer.Builder().activation(Activation.TANH).build())
                .layer(
                    new OutputLayer.Builder(LossFunction.MSE)
                        .nIn(4)
                        .nOut(2)
                        .activation(last)
                        .build())
                .build());
    network.init();
    network.setParams(Nd4j.rand(network.params().shape()).subi(0.5));
    return network;
  }

  @Test
  void givesTheOutputsOfDl4j() throws IOException {
    MultiLayerNetwork network = network(Activation.IDENTITY);
    ModelSerializer.writeModel(network, file.toFile(), true);
    Parameters found = ImportedNetwork.read(file).dense();
    assertThat(found.architecture().describeWidths()).isEqualTo("3-5-4-2");
    assertThat(found.hasBias(2)).isFalse();
    double[] x = new Random(1).doubles(6 * 3, -1, 1).toArray();
    double[] outputs = DenseKernel.outputs(found, 1, x, 6);
    INDArray expected =
        network.output(Nd4j.createFromArray(x).reshape(6, 3).castTo(Nd4j.dataType()));
    for (int i = 0; i < outputs.length; i++) {
      assertThat(outputs[i]).isCloseTo(expected.getDouble(i / 2, i % 2), within(SINGLE));
    }
  }

  /** As a normaliser or an old updater would lie there; whoever reads it, runs it. */
  @Test
  void doesNotTouchSerialisedObjects() throws IOException {
    Path plain = folder.resolve("plain.zip");
    ModelSerializer.writeModel(network(Activation.SOFTMAX), plain.toFile(), false);
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(plain.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("configuration.json", "coefficients.bin")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(zip.getInputStream(zip.getEntry(name)).readAllBytes());
      }
      out.putNextEntry(new ZipEntry("normalizer.bin"));
      new ObjectOutputStream(out).writeObject(new Trap());
    }
    Trap.sprung = false;
    assertThat(ImportedNetwork.read(file).dense().count()).isEqualTo(3 * 5 + 5 + 20 + 10);
    assertThat(Trap.sprung).isFalse();
  }

  private static final class Trap implements java.io.Serializable {
    private static final long serialVersionUID = 1;
    private static boolean sprung;

    private Object readResolve() {
      sprung = true;
      return this;
    }
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(() -> ImportedNetwork.read(file).dense())
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(words)
        .hasMessageNotContaining("\n");
  }

  @Test
  void namesTheLayerThatIsNotRead() throws IOException {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .list()
                .layer(new DenseLayer.Builder().nIn(3).nOut(5).build())
                .layer(new GlobalPoolingLayer.Builder().name("pool").build())
                .build());
    network.init();
    ModelSerializer.writeModel(network, file.toFile(), false);
    assertRefused("net.zip", "'pool'", "GlobalPoolingLayer");
  }

  private static MultiLayerNetwork convolutional(ConvolutionMode mode) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .convolutionMode(mode)
                .list()
                .layer(
                    new ConvolutionLayer.Builder(3, 2)
                        .nOut(4)
                        .stride(1, 2)
                        .activation(Activation.RELU)
                        .build())
                .layer(
                    new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 1)
                        .build())
                .layer(new ConvolutionLayer.Builder(2, 1).nOut(3).hasBias(false).build())
                .layer(new DenseLayer.Builder().nOut(5).activation(Activation.TANH).build())
                .layer(
                    new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutionalFlat(9, 8, 2))
                .build());
    network.init();
    network.setParams(Nd4j.rand(network.params().shape()).subi(0.5));
    return network;
  }

  /** DL4J counts a sample's numbers channels, rows, columns; here channels come last. */
  @ParameterizedTest
  @EnumSource(names = {"Same", "Truncate"})
  void aConvolutionalNetworkGivesTheOutputsOfDl4j(ConvolutionMode mode) throws IOException {
    MultiLayerNetwork network = convolutional(mode);
    ModelSerializer.writeModel(network, file.toFile(), false);
    ImportedNetwork found = ImportedNetwork.read(file);
    assertThat(found.isConvolutional()).isTrue();
    assertThat(found.inputs()).isEqualTo(144);
    INDArray pictures = Nd4j.rand(6, 2, 9, 8).subi(0.5);
    float[] byPixels = pictures.permute(0, 2, 3, 1).dup('c').data().asFloat();
    float[] outputs = found.outputs(byPixels, 6);
    // The softmax is left to the loss.
    INDArray z = Nd4j.createFromArray(outputs).reshape(6, 3);
    INDArray expected = network.output(pictures.reshape(6, 144));
    INDArray softmax = Transforms.softmax(z);
    for (int i = 0; i < 18; i++) {
      assertThat(softmax.getDouble(i / 3, i % 3))
          .isCloseTo(expected.getDouble(i / 3, i % 3), within(SINGLE));
    }
  }

  @Test
  void picturesOfUnknownSizeAreRefused() throws IOException {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .list()
                .layer(new ConvolutionLayer.Builder(3, 3).name("conv").nIn(1).nOut(4).build())
                .build());
    network.init();
    ModelSerializer.writeModel(network, file.toFile(), false);
    assertRefused("'conv'", "of what size");
  }

  @Test
  void namesTheLayerWithAnotherActivation() throws IOException {
    ModelSerializer.writeModel(network(Activation.SIGMOID), file.toFile(), false);
    assertRefused("sigmoid", "tanh");
  }

  @Test
  void refusesOtherAndDamagedFiles() throws IOException {
    Files.writeString(file, "hello");
    assertRefused("net.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry("configuration.json"));
      out.write("{\"confs\": []}".getBytes(StandardCharsets.UTF_8));
    }
    assertRefused("coefficients.bin");
  }
}
