package org.lossatlas.fitting;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * ½ r² of a {@link Residual}, as a loss of DL4J. The "label" of a sample is the number of its
 * point; the output's activation must be the identity.
 */
final class ResidualLoss implements ILossFunction {
  private static final long serialVersionUID = 1;

  private final transient Residual residual;

  ResidualLoss(Residual residual) {
    this.residual = residual;
  }

  @Override
  public double computeScore(
      INDArray labels, INDArray output, IActivation activation, INDArray mask, boolean average) {
    double sum = computeScoreArray(labels, output, activation, mask).sumNumber().doubleValue();
    return average ? sum / labels.length() : sum;
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray output, IActivation activation, INDArray mask) {
    float[] points = labels.dup('c').data().asFloat();
    float[] t = output.dup('c').data().asFloat();
    float[] scores = new float[t.length];
    for (int i = 0; i < t.length; i++) {
      double r = residual.value(t[i], (int) points[i]);
      scores[i] = (float) (r * r / 2);
    }
    return Nd4j.create(scores, output.shape());
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray output, IActivation activation, INDArray mask) {
    float[] points = labels.dup('c').data().asFloat();
    float[] t = output.dup('c').data().asFloat();
    float[] slopes = new float[t.length];
    for (int i = 0; i < t.length; i++) {
      int point = (int) points[i];
      slopes[i] = (float) (residual.value(t[i], point) * residual.slope(t[i], point));
    }
    return Nd4j.create(slopes, output.shape());
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels, INDArray output, IActivation activation, INDArray mask, boolean average) {
    return Pair.of(
        computeScore(labels, output, activation, mask, average),
        computeGradient(labels, output, activation, mask));
  }

  @Override
  public String name() {
    return "residual";
  }
}
