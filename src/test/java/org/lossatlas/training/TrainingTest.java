package org.lossatlas.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.GeneratedSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.BatchGradient;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.Skips;

final class TrainingTest {
  private static final long SEED = 3;

  /** A sum of some hundred losses in single precision. */
  private static final double RELATIVE = 1e-5;

  private static final DataSet XOR =
      GeneratedSet.XOR.sample(Split.TRAIN, SampleCount.parse("200"), SEED);

  private static Parameters start() {
    return InitialWeights.draw(Architecture.parse("2-8-8-2", new Activation.Tanh()), SEED);
  }

  private static Training training(TrainingOptions options) {
    return new Training(start(), Loss.CROSS_ENTROPY, XOR, Optional.of(XOR.first(50)), options);
  }

  @ParameterizedTest
  @EnumSource
  void learnsXorAndRepeatsItselfToTheLastBit(UpdateRule rule) {
    TrainingOptions options =
        TrainingOptions.with(rule).withLearningRate(0.02).withBatch(10).withEpochs(40).withSeed(1);
    Training.Result result = training(options).run(new RunControl(), look -> {});
    assertThat(result.outcome()).isEqualTo(Training.Outcome.DONE);
    assertThat(result.last().train().accuracy()).isGreaterThan(0.97);
    assertThat(result.last().step()).isEqualTo(40 * 20);
    assertThat(result.last().test().orElseThrow().accuracy()).isGreaterThan(0.95);
    Training.Result again = training(options).run(new RunControl(), look -> {});
    assertThat(again.last().network().vector()).isEqualTo(result.last().network().vector());
  }

  @Test
  void whatASnapshotSaysIsTrueOfItsNetwork() {
    List<TrainingSnapshot> looks = new ArrayList<>();
    training(TrainingOptions.DEFAULTS.withEpochs(3)).run(new RunControl(), looks::add);
    assertThat(looks).extracting(TrainingSnapshot::epoch).containsExactly(0.0, 1.0, 2.0, 3.0);
    for (TrainingSnapshot look : looks) {
      DenseKernel.Evaluation plain = DenseKernel.evaluate(look.network(), Loss.CROSS_ENTROPY, XOR);
      assertThat(look.train().loss()).isCloseTo(plain.loss(), within(RELATIVE * plain.loss()));
      assertThat(look.train().accuracy()).isEqualTo(plain.accuracy());
    }
    assertThat(looks.get(0).network().vector()[0]).isEqualTo((float) start().get(0));
  }

  @Test
  void aStepOfPlainDescentSubtractsTheGradientAndShrinksTheWeights() {
    TrainingOptions options =
        TrainingOptions.with(UpdateRule.SGD)
            .withLearningRate(0.5)
            .withBatch(200)
            .withWeightDecay(0.1);
    Training training = training(options);
    Parameters before = training.snapshot().network();
    float[] theta = new float[before.count()];
    for (int i = 0; i < theta.length; i++) {
      theta[i] = (float) before.get(i);
    }
    float[] gradient = new float[theta.length];
    int[] all = new BatchOrder(200, 200, new java.util.Random(0)).next();
    new BatchGradient(before.layout(), Loss.CROSS_ENTROPY, XOR, 200).compute(theta, all, gradient);
    training.step();
    Parameters after = training.snapshot().network();
    int bias = before.layout().biasStart(2);
    assertThat(after.get(5)).isCloseTo(0.95 * theta[5] - 0.5 * gradient[5], within(1e-6));
    assertThat(after.get(bias)).isCloseTo(theta[bias] - 0.5 * gradient[bias], within(1e-6));
  }

  @ParameterizedTest
  @EnumSource
  void trainsTheOutputLayerAloneWithSkipsToIt(UpdateRule rule) {
    Architecture shape = Architecture.parse("2-8-8-8-2", new Activation.Tanh());
    Layout layout = Layout.biased(shape).withSkips(Skips.draw(shape, 10, SEED));
    Parameters first = InitialWeights.draw(layout, SEED);
    TrainingOptions options =
        TrainingOptions.with(rule).withEpochs(30).withBatch(10).withWeightDecay(0.01);
    Training.Result result =
        new Training(first, TrainedPart.OUTPUT, Loss.CROSS_ENTROPY, XOR, Optional.empty(), options)
            .run(new RunControl(), look -> {});
    Parameters last = result.last().network();
    for (int i = 0; i < last.count(); i++) {
      boolean moves = i >= layout.weightStart(4);
      assertThat(last.get(i) == (float) first.get(i)).as("parameter %d", i).isEqualTo(!moves);
    }
    double before = DenseKernel.evaluate(first, Loss.CROSS_ENTROPY, XOR).loss();
    assertThat(result.last().train().loss()).isLessThan(before);
  }

  @Test
  void learnsRealTargets() {
    double[] y = new double[100];
    float[] x = new float[100];
    for (int i = 0; i < 100; i++) {
      x[i] = i / 50f - 1;
      y[i] = Math.sin(3 * x[i]);
    }
    DataSet data = DataSet.of("sine", x, 1, RealTargets.of(y, 1), List.of());
    Parameters first = InitialWeights.draw(Architecture.parse("1-16-1", new Activation.Tanh()), 1);
    TrainingOptions options = TrainingOptions.DEFAULTS.withLearningRate(0.02).withEpochs(150);
    Training.Result result =
        new Training(first, Loss.SQUARED, data, Optional.empty(), options)
            .run(new RunControl(), look -> {});
    assertThat(result.last().train().loss()).isLessThan(0.01);
    assertThat(result.last().train().accuracy()).isNaN();
  }

  @Test
  void aStepThatLeadsNowhereEndsTheTrainingWithTheLastFiniteState() {
    TrainingOptions options = TrainingOptions.with(UpdateRule.SGD).withLearningRate(1e6);
    Architecture cubes = Architecture.parse("2-8-8-2", new Activation.Cube());
    Training.Result result =
        new Training(InitialWeights.draw(cubes, 1), Loss.SQUARED, XOR, Optional.empty(), options)
            .run(new RunControl(), look -> {});
    assertThat(result.outcome()).isEqualTo(Training.Outcome.DIVERGED);
    assertThat(result.last().train().loss()).isFinite();
  }

  @Test
  void stopsAndKeepsWhatItHas() {
    RunControl control = new RunControl();
    Training.Result result =
        training(TrainingOptions.DEFAULTS)
            .run(
                control,
                look -> {
                  if (look.epoch() >= 2) {
                    control.stop();
                  }
                });
    assertThat(result.outcome()).isEqualTo(Training.Outcome.STOPPED);
    assertThat(result.last().epoch()).isEqualTo(2);
  }

  @Test
  void theTrajectoryHoldsItsEndsAndStaysBounded() {
    Training training = training(TrainingOptions.DEFAULTS.withBatch(1).withEpochs(5));
    Parameters first = training.snapshot().network();
    for (int step = 0; step < 777; step++) {
      training.step();
    }
    TrainingSnapshot look = training.snapshot();
    Trajectory way = look.trajectory();
    assertThat(way.size()).isBetween(100, 257);
    assertThat(way.step(0)).isZero();
    assertThat(way.step(way.size() - 1)).isEqualTo(777);
    assertThat(way.network(0).vector()).isEqualTo(first.vector());
    assertThat(way.network(way.size() - 1).vector()).isEqualTo(look.network().vector());
    Trajectory.Recorder recorder = new Trajectory.Recorder(first.layout(), 10);
    for (int step = 0; step <= 3000; step++) {
      recorder.passed(step, way.theta(0));
    }
    Trajectory thinned = recorder.with(3000, way.theta(0));
    assertThat(thinned.size()).isBetween(100, 257);
    assertThat(thinned.step(1) - thinned.step(0)).isEqualTo(thinned.step(2) - thinned.step(1));
  }
}
