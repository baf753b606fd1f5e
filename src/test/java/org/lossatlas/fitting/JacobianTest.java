package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lossatlas.network.Activation;
import org.lossatlas.network.DirectFloats;

/** Products with the Jacobian that is never formed, against one formed by differences. */
final class JacobianTest {
  /** Single precision over some fifty parameters. */
  private static final double TOLERANCE = 2e-5;

  /** More than one block of rows, and the last one not whole. */
  private static final int BATCH = 150;

  private final Random random = new Random(9);
  private final float[] inputs = Subnetworks.inputs(BATCH, 2);
  private final float[] slopes = slopes();

  /** With zeros and both signs. */
  private static float[] slopes() {
    float[] some = {1, -2, 0.5f, 3, 0, 1.5f};
    float[] slopes = new float[BATCH];
    for (int i = 0; i < BATCH; i++) {
      slopes[i] = some[i % some.length];
    }
    return slopes;
  }

  /** J [B, n], ∂r/∂θ = ∂r/∂t · ∂t/∂θ. */
  private double[][] explicit(Subnetwork net) {
    double[][] jacobian = new double[BATCH][];
    for (int i = 0; i < BATCH; i++) {
      jacobian[i] = Subnetworks.gradient(net, inputs[2 * i], inputs[2 * i + 1]);
      for (int k = 0; k < jacobian[i].length; k++) {
        jacobian[i][k] *= slopes[i];
      }
    }
    return jacobian;
  }

  private Jacobian implicit(Subnetwork net, boolean normalised) {
    Pass pass = new Pass(net, BATCH);
    System.arraycopy(inputs, 0, pass.inputs(), 0, inputs.length);
    pass.forward(net, BATCH);
    pass.backward(net);
    Jacobian jacobian = new Jacobian(pass, net, BATCH, normalised);
    jacobian.update(slopes);
    return jacobian;
  }

  private static Subnetwork net(Activation activation) {
    return Subnetworks.random(activation, 1, 2, 5, 4, 1);
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void gramIsJTimesItsTranspose(Activation activation) {
    Subnetwork net = net(activation);
    double[][] j = explicit(net);
    FloatBuffer gram = DirectFloats.allocate(BATCH * BATCH);
    implicit(net, false).gram(gram);
    for (int a = 0; a < BATCH; a++) {
      for (int b = a; b < BATCH; b++) {
        double expected = dot(j[a], j[b]);
        assertThat((double) gram.get(a * BATCH + b))
            .isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void timesIsTheProductWithAChangeOfTheParameters(Activation activation) {
    Subnetwork net = net(activation);
    double[][] j = explicit(net);
    Subnetwork change = Subnetworks.random(activation, 5, 2, 5, 4, 1);
    double[] d = Subnetworks.vector(change);
    for (boolean normalised : new boolean[] {false, true}) {
      float[] product = new float[BATCH];
      implicit(net, normalised).times(change, product);
      for (int i = 0; i < BATCH; i++) {
        double expected = dot(j[i], d);
        assertThat((double) product[i])
            .isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void addsTheTransposedProductToWhatIsKept(Activation activation) {
    Subnetwork net = net(activation);
    double[][] j = explicit(net);
    float[] v = vector();
    Subnetwork d = Subnetworks.random(activation, 5, 2, 5, 4, 1);
    double[] before = Subnetworks.vector(d);
    implicit(net, false).addTransposedTimes(v, 0.5f, d);
    double[] after = Subnetworks.vector(d);
    for (int k = 0; k < after.length; k++) {
      double expected = 0.5 * before[k];
      for (int i = 0; i < BATCH; i++) {
        expected += j[i][k] * v[i];
      }
      assertThat(after[k]).isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
    }
  }

  /**
   * With normalised features the step is T Tᵀ Jᵀ v for the change of coordinates T, and the Gram
   * matrix J T (J T)ᵀ: so J times the step is the Gram matrix times v.
   */
  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void aNormalisedStepChangesTheResidualsAsItsGramMatrixSays(Activation activation) {
    Subnetwork net = net(activation);
    double[][] j = explicit(net);
    FloatBuffer gram = DirectFloats.allocate(BATCH * BATCH);
    Jacobian jacobian = implicit(net, true);
    jacobian.gram(gram);
    float[] v = vector();
    Subnetwork step = net.copy();
    jacobian.addTransposedTimes(v, 0, step);
    double[] d = Subnetworks.vector(step);
    for (int a = 0; a < BATCH; a++) {
      double expected = 0;
      double size = 1;
      for (int b = 0; b < BATCH; b++) {
        double term = gram.get(Math.min(a, b) * BATCH + Math.max(a, b)) * (double) v[b];
        expected += term;
        size = Math.max(size, Math.abs(term));
      }
      assertThat(dot(j[a], d)).isCloseTo(expected, within(5 * TOLERANCE * size));
    }
  }

  private float[] vector() {
    float[] v = new float[BATCH];
    for (int i = 0; i < BATCH; i++) {
      v[i] = 2 * random.nextFloat() - 1;
    }
    return v;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
