package org.lossatlas.study;

import java.util.List;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.BatchGradient;
import org.lossatlas.network.FeatureMaps;
import org.lossatlas.network.ImportedGradient;
import org.lossatlas.network.ImportedNetwork;
import org.lossatlas.network.ImportedSubspace;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.PointEvaluator;
import org.lossatlas.network.SmallConvolution;
import org.lossatlas.network.SubspaceKernel;

/** A kind of network in whose parameters a pattern is searched: θ is a vector of n numbers. */
public sealed interface Searched {
  /** n. */
  int count();

  /** θ as before any training. */
  double[] draw(long seed);

  /** The mean cross-entropy of batches of a data set with its gradient; for one thread. */
  Batches batches(DataSet data, int capacity);

  /** Evaluates whole data sets at origin + Σ cᵢ dᵢ. */
  PointEvaluator evaluator(float[] origin, List<float[]> directions, DataSet data);

  /** The dense network in which the construction is fitted beside it. */
  Architecture constructed();

  /** What follows what. */
  String describe();

  /** The mean loss over some samples; puts ∂L/∂θ into {@code gradient}. */
  @FunctionalInterface
  interface Batches {
    double compute(float[] theta, int[] rows, float[] gradient);
  }

  /** A fully connected network. */
  record Dense(Architecture shape) implements Searched {
    private Layout layout() {
      return Layout.biased(shape);
    }

    @Override
    public int count() {
      return layout().count();
    }

    @Override
    public double[] draw(long seed) {
      return InitialWeights.draw(shape, seed).vector();
    }

    @Override
    public Batches batches(DataSet data, int capacity) {
      return new BatchGradient(layout(), Loss.CROSS_ENTROPY, data, capacity)::compute;
    }

    @Override
    public PointEvaluator evaluator(float[] origin, List<float[]> directions, DataSet data) {
      return new SubspaceKernel(
          Parameters.of(layout(), origin),
          directions.stream().map(d -> Parameters.of(layout(), d)).toList(),
          Loss.CROSS_ENTROPY,
          data);
    }

    @Override
    public Architecture constructed() {
      return shape;
    }

    @Override
    public String describe() {
      return shape.describeWidths();
    }
  }

  /** A small convolutional network, by DL4J. */
  record Convolutional(SmallConvolution shape) implements Searched {
    @Override
    public int count() {
      return shape.zero().theta().length;
    }

    @Override
    public double[] draw(long seed) {
      return shape.draw(seed);
    }

    @Override
    public Batches batches(DataSet data, int capacity) {
      return new ImportedGradient(shape.zero(), Loss.CROSS_ENTROPY, data)::compute;
    }

    @Override
    public PointEvaluator evaluator(float[] origin, List<float[]> directions, DataSet data) {
      ImportedNetwork network = shape.zero().with(wide(origin));
      return new ImportedSubspace(
          network, directions.stream().map(Convolutional::wide).toList(), Loss.CROSS_ENTROPY, data);
    }

    private static double[] wide(float[] values) {
      double[] wide = new double[values.length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = values[i];
      }
      return wide;
    }

    @Override
    public Architecture constructed() {
      return FeatureMaps.of(shape.zero()).dense();
    }

    @Override
    public String describe() {
      return shape.zero().describe();
    }
  }
}
