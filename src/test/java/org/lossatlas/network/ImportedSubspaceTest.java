package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.DenseKernel.Evaluation;

/** What DL4J evaluates of a convolutional network, against its definition looped over. */
final class ImportedSubspaceTest {
  /** What landscapes promise. */
  private static final double RELATIVE = 1e-5;

  /** More than a batch. */
  private static final int SAMPLES = 150;

  private static final List<double[]> POINTS =
      List.of(new double[] {0, 0}, new double[] {0.4, -0.3}, new double[] {-1, 1});

  @TempDir Path folder;
  private final double[] theta = ConvolutionalModel.theta(1);
  private final List<double[]> directions =
      List.of(ConvolutionalModel.theta(2), ConvolutionalModel.theta(3));
  private ImportedNetwork network;
  private DataSet data;

  @BeforeEach
  void read() {
    ConvolutionalModel.write(folder.resolve("net.h5"), theta);
    network = ImportedNetwork.read(folder.resolve("net.h5"));
    Random random = new Random(5);
    float[] x = new float[SAMPLES * ConvolutionalModel.INPUTS];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    int[] labels = random.ints(SAMPLES, 0, 4).toArray();
    data =
        DataSet.of("pictures", x, ConvolutionalModel.INPUTS, ClassLabels.of(labels, 4), List.of());
  }

  private double[] at(double[] point) {
    double[] moved = theta.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += point[0] * directions.get(0)[i] + point[1] * directions.get(1)[i];
    }
    return moved;
  }

  private Evaluation expected(double[] point, Loss loss) {
    double[] moved = at(point);
    double sum = 0;
    double right = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double[] p =
          ConvolutionalModel.outputs(moved, data.rawInputs(), i * ConvolutionalModel.INPUTS);
      int label = ((ClassLabels) data.targets()).label(i);
      sum += loss.ofClass(p, 0, 4, label);
      right += DenseKernel.largest(p) == label ? 1 : 0;
    }
    return new Evaluation(sum / SAMPLES, right / SAMPLES);
  }

  @Test
  void theParametersStandLayerByLayer() {
    assertThat(network.theta()).containsExactly(theta);
    assertThat(network.blocks())
        .containsExactly(new WeightBlock(0, 12, 3, 36, 3), new WeightBlock(39, 12, 4, 87, 4));
    assertThat(network.with(directions.get(0)).theta()).containsExactly(directions.get(0));
  }

  @ParameterizedTest
  @EnumSource
  void planesAreThoseOfTheDefinition(Loss loss) {
    ImportedSubspace subspace = new ImportedSubspace(network, directions, loss, data);
    List<Evaluation> found = subspace.evaluate(POINTS);
    for (int p = 0; p < POINTS.size(); p++) {
      Evaluation expected = expected(POINTS.get(p), loss);
      assertThat(found.get(p).loss())
          .isCloseTo(expected.loss(), within(RELATIVE * expected.loss()));
      assertThat(found.get(p).accuracy()).isCloseTo(expected.accuracy(), within(1e-12));
      assertThat(subspace.plain(POINTS.get(p)).loss())
          .isCloseTo(expected.loss(), within(1e-12 * expected.loss()));
    }
  }

  @Test
  void whatOverflowsInSinglePrecisionIsThatOfDoubleAndBeyondThatNan() {
    ImportedSubspace subspace = new ImportedSubspace(network, directions, Loss.CROSS_ENTROPY, data);
    double expected = expected(new double[] {1e25, 0}, Loss.CROSS_ENTROPY).loss();
    List<Evaluation> found =
        subspace.evaluate(List.of(new double[] {1e25, 0}, new double[] {1e200, 0}));
    assertThat(found.get(0).loss()).isFinite().isCloseTo(expected, within(1e-10 * expected));
    assertThat(found.get(1).loss()).isNaN();
  }

  @Test
  void refusesDataThatDoNotFit() {
    DataSet other =
        DataSet.of("other", new float[8], 4, ClassLabels.of(new int[] {0, 1}, 4), List.of());
    assertThatThrownBy(() -> new ImportedSubspace(network, directions, Loss.CROSS_ENTROPY, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("60 inputs");
  }
}
