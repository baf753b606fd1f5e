package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lossatlas.figure.ResultPanels;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.network.Activation;
import org.lossatlas.network.ConvolutionalModel;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Parameters;

/** The commands spectrum and law: their files, their last line, and what they refuse. */
final class SpectrumCommandTest {
  /** Of the largest |λ|, as the contract promises. */
  private static final double RELATIVE = 1e-6;

  @TempDir Path folder;

  private Commands.Outcome spectrum(String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "spectrum",
                "--dataset",
                Commands.points(folder).toString(),
                "--network",
                "3-6-3",
                "--out",
                folder.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return Commands.run(arguments);
  }

  private Commands.Outcome law(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("law", "--out", folder.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return Commands.run(arguments);
  }

  private double[] array(String file, String name) {
    Map<String, NpyArray> arrays = NpzFile.read(folder.resolve("out").resolve(file), 1_000_000);
    return arrays.get(name).toDoubles();
  }

  @Test
  void exactWritesAllEigenvaluesOfAllParts() throws IOException {
    Commands.Outcome outcome = spectrum("--method", "exact");
    assertThat(outcome.exit()).isZero();
    double[] whole = array("spectrum.npz", "eigenvalues");
    assertThat(whole).hasSize(45).isSorted();
    assertThat(array("spectrum.npz", "gauss_newton")).hasSize(45).isSorted();
    assertThat(array("spectrum.npz", "residual")).hasSize(45).isSorted();
    assertThat(outcome.value("n")).isEqualTo(45);
    assertThat(outcome.value("positive") + outcome.value("zero") + outcome.value("negative"))
        .isEqualTo(45);
    assertThat(outcome.value("trace")).isCloseTo(Arrays.stream(whole).sum(), within(1e-9));
    assertThat(outcome.value("largest")).isCloseTo(whole[44], within(1e-10));
    assertThat(outcome.value("smallest")).isCloseTo(whole[0], within(1e-10));
    for (String file : List.of("run.json", "spectrum.png", "spectrum-symlog.png")) {
      assertThat(folder.resolve("out").resolve(file)).exists();
    }
  }

  @Test
  void lanczosWritesBothEndsAndTheirDirections() throws IOException {
    spectrum("--method", "exact");
    double[] whole = array("spectrum.npz", "eigenvalues");
    Commands.Outcome outcome = spectrum("--method", "lanczos", "--top", "4");
    assertThat(outcome.exit()).isZero();
    double[] top = array("spectrum.npz", "top");
    double[] bottom = array("spectrum.npz", "bottom");
    assertThat(top).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(top[i]).isCloseTo(whole[44 - i], within(RELATIVE * whole[44]));
      assertThat(bottom[i]).isCloseTo(whole[i], within(RELATIVE * whole[44]));
    }
    Parameters direction =
        NetworkFile.read(folder.resolve("out/eigenvector1.npz"), new Activation.Tanh());
    double norm = Arrays.stream(direction.vector()).map(x -> x * x).sum();
    assertThat(norm).isCloseTo(1, within(1e-9));
    double[] layers = array("spectrum.npz", "layers");
    double first =
        Arrays.stream(direction.vector()).limit(layersFirst(direction)).map(x -> x * x).sum();
    assertThat(layers[0]).isCloseTo(first, within(1e-9));
    int count = direction.architecture().layers();
    assertThat(Arrays.stream(layers).limit(count).sum()).isCloseTo(1, within(1e-9));
    assertThat(ResultPanels.read(folder.resolve("out"))).containsKey("layers");
  }

  private static int layersFirst(Parameters direction) {
    return direction.layout().weightStart(2);
  }

  @Test
  void slqWritesADensityThatIntegratesToOne() throws IOException {
    Commands.Outcome outcome = spectrum("--method", "slq");
    assertThat(outcome.exit()).isZero();
    double mass = trapezoid(array("spectrum.npz", "lambda"), array("spectrum.npz", "density"));
    assertThat(mass).isCloseTo(1, within(1e-6));
    assertThat(array("spectrum.npz", "density_error"))
        .hasSameSizeAs(array("spectrum.npz", "lambda"));
  }

  @Test
  void sameSeedSameSpectrum() throws IOException {
    assertThat(spectrum("--method", "slq", "--seed", "4").out())
        .isEqualTo(spectrum("--method", "slq", "--seed", "4").out());
  }

  @Test
  void saysThatKinksAreLeftOut() throws IOException {
    Commands.Outcome outcome = spectrum("--activation", "relu", "--loss", "hinge");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err()).contains("The kinks of relu and hinge");
    assertThat(array("spectrum.npz", "gauss_newton")).containsOnly(0);
  }

  @Test
  void lawWritesADensityThatIntegratesToOneWithItsAtom() {
    Commands.Outcome outcome = law("--model", "relu", "--phi", "3", "--energy", "0.5");
    assertThat(outcome.exit()).isZero();
    double atom = array("law.npz", "atom")[0];
    assertThat(atom).isCloseTo(1.0 / 3, within(1e-12));
    double mass = trapezoid(array("law.npz", "lambda"), array("law.npz", "density"));
    assertThat(mass + atom).isCloseTo(1, within(1e-6));
    assertThat(outcome.value("critical_energy")).isZero();
    assertThat(outcome.value("atom")).isCloseTo(atom, within(1e-9));
  }

  @Test
  void minimaCountsAndWalks() {
    Path out = folder.resolve("out");
    Commands.Outcome outcome =
        Commands.run(List.of("experiment", "minima", "--steps", "5", "--out", out.toString()));
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.value("positive")).isEqualTo(outcome.value("outputs"));
    assertThat(outcome.value("negative")).isZero();
    assertThat(outcome.value("worst_loss")).isLessThan(1e-10);
    assertThat(array("minima.npz", "way")).hasSize(6);
    assertThat(out.resolve("walk.png")).exists();
  }

  @Test
  void interpolationPassesThroughAllSamplesAndDrawsBothNetworks() {
    Path out = folder.resolve("out");
    Commands.Outcome outcome =
        Commands.run(List.of("experiment", "interpolation", "--out", out.toString()));
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.value("error")).isLessThan(1e-10);
    assertThat(outcome.value("deep_error")).isLessThan(1e-10);
    assertThat(array("interpolation.npz", "target")).hasSize(20);
    for (String file : List.of("run.json", "interpolation.png", "shallow.npz", "deep.npz")) {
      assertThat(out.resolve(file)).exists();
    }
  }

  @Test
  void lawSaysTheCheckedCriticalEnergy() {
    assertThat(law("--phi", "0.25", "--energy", "0.1").value("critical_energy"))
        .isCloseTo(0.04351, within(5e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "law --phi 0 --energy 1, --phi",
    "law --phi -1 --energy 1, --phi",
    "law --phi nan --energy 1, --phi",
    "law --phi 1 --energy -1, --energy",
    "law --phi 1 --energy x, --energy",
    "law --phi 1, --energy",
    "law --phi 1 --energy 1 --model goe, --model",
    "law --phi 1 --energy 1 --matrices -1, --matrices",
    "spectrum --dataset spiral --network 2-4-2 --method fast, --method",
    "spectrum --dataset spiral --network 2-4-2 --top 0, --top",
    "spectrum --dataset spiral --network 2-4-2 --method slq --probes 1, --method",
    "spectrum --dataset spiral --network 2-3000-3000-2 --method exact, lanczos",
    "spectrum --dataset spiral --network 3-4-2, --network",
    "experiment minima --samples 0, --samples",
    "experiment minima --network 2-2-1 --samples 50, --network",
    "experiment minima --length 0, --length",
    "experiment minima --activation none, --activation",
    "experiment interpolation --activation tanh, --activation",
    "experiment interpolation --samples 0, --samples",
    "experiment interpolation --deeper 0, --deeper"
  })
  void refusesInOneLine(String command, String named) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    Path out = folder.resolve("refused");
    arguments.addAll(List.of("--out", out.toString()));
    Commands.Outcome outcome = Commands.run(arguments);
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.errorLines()).hasSize(1);
    assertThat(outcome.err()).contains(named);
    assertThat(outcome.out()).isEmpty();
    assertThat(Files.exists(out)).isFalse();
  }

  private static double trapezoid(double[] x, double[] y) {
    double sum = 0;
    for (int i = 1; i < x.length; i++) {
      sum += (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2;
    }
    return sum;
  }

  @Test
  void blocksByLayerShareTheTrace() throws IOException {
    Commands.Outcome outcome = spectrum("--method", "exact");
    double[] first = array("spectrum.npz", "block1");
    double[] second = array("spectrum.npz", "block2");
    assertThat(first).hasSize(24).isSorted();
    assertThat(second).hasSize(21).isSorted();
    assertThat(Arrays.stream(first).sum() + Arrays.stream(second).sum())
        .isCloseTo(outcome.value("trace"), within(1e-9));
    assertThat(folder.resolve("out/spectrum-blocks.png")).exists();
  }

  @Test
  void theDensityOfAConvolutionalNetworkSaysHowGoodItsProductsAre() throws IOException {
    Commands.Outcome outcome = convolutional("--method", "slq", "--probes", "2", "--steps", "10");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.value("n")).isEqualTo(91);
    assertThat(outcome.value("largest")).isGreaterThan(Math.abs(outcome.value("smallest")));
    assertThat(outcome.err()).contains("largest estimated error");
    assertThat(Files.readString(folder.resolve("out/run.json"))).contains("product_error");
  }

  @Test
  void lanczosOfAConvolutionalNetworkFindsTheEndsOfItsMatrix() throws IOException {
    convolutional("--method", "exact");
    double[] all = array("spectrum.npz", "eigenvalues");
    assertThat(all).hasSize(91).isSorted();
    convolutional("--method", "lanczos", "--top", "3");
    double[] top = array("spectrum.npz", "top");
    double[] bottom = array("spectrum.npz", "bottom");
    for (int i = 0; i < 3; i++) {
      assertThat(top[i]).isCloseTo(all[90 - i], within(RELATIVE * all[90]));
      assertThat(bottom[i]).isCloseTo(all[i], within(RELATIVE * all[90]));
    }
  }

  private Commands.Outcome convolutional(String... more) throws IOException {
    ConvolutionalModel.write(folder.resolve("conv.h5"), ConvolutionalModel.theta(1));
    Random random = new Random(3);
    float[] x = new float[40 * ConvolutionalModel.INPUTS];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextFloat();
    }
    int[] y = random.ints(40, 0, 4).toArray();
    y[0] = 3;
    NpzFile.write(
        folder.resolve("pictures.npz"),
        Map.of(
            "x", NpyArray.ofFloats(x, 40, ConvolutionalModel.INPUTS), "y", NpyArray.ofInts(y, 40)));
    List<String> arguments = new ArrayList<>(List.of("spectrum"));
    arguments.addAll(List.of("--dataset", folder.resolve("pictures.npz").toString()));
    arguments.addAll(List.of("--network", folder.resolve("conv.h5").toString()));
    arguments.addAll(List.of("--out", folder.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return Commands.run(arguments);
  }
}
