package org.lossatlas.app.curvature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lossatlas.app.kit.RecordedContext;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.app.kit.WorkspaceContext;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;
import org.lossatlas.spectrum.SpectralModel;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CurvatureWorkspaceTest {
  private static final long PATIENCE = 60;

  private final ObjectProperty<Optional<Subject>> subject =
      new SimpleObjectProperty<>(Optional.empty());
  private CurvatureWorkspace workspace;
  private Node node;

  @Start
  void start(Stage stage) {
    workspace =
        new CurvatureWorkspace(
            new WorkspaceContext(
                new RecordedContext().context(),
                subject,
                Path.of("datasets"),
                name -> Runnable::run,
                dressed -> {}));
    node = workspace.node();
    stage.setScene(new Scene((Parent) node, 1000, 700));
    stage.show();
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Optional<Subject> network(String widths) {
    Random random = new Random(1);
    float[] x = new float[60];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    DataSet data =
        DataSet.of("random", x, 2, ClassLabels.of(random.ints(30, 0, 2).toArray(), 2), List.of());
    return Optional.of(
        new Subject(
            "a test",
            Networks.random(widths, new Activation.Tanh(), 1),
            Loss.CROSS_ENTROPY,
            data,
            Optional.empty()));
  }

  private void look(String widths) {
    Platform.runLater(
        () -> {
          subject.set(network(widths));
          workspace.onPulse();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String text(String id) {
    return ((Label) node.lookup(id)).getText();
  }

  private void await(String id, String part) throws Exception {
    WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> text(id).contains(part));
  }

  @Test
  void countsTheEigenvaluesOfASmallNetworkWithTheTolerance() throws Exception {
    look("2-4-2");
    await("#spectrum-foot", "n 22");
    assertThat(text("#spectrum-foot")).contains("λ > 0").contains("λ < 0").contains("counts as 0");
    assertThat(text("#eigenvalues-foot")).contains("λ₁");
  }

  private void see(Optional<Subject> other) {
    Platform.runLater(
        () -> {
          subject.set(other);
          workspace.commands().step();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aNetworkThatDivergedKeepsTheLastReadingAndSaysWhatWouldWork() throws Exception {
    look("2-4-2");
    await("#spectrum-foot", "n 22");
    Subject good = network("2-4-2").orElseThrow();
    double[] weights = good.theta().vector();
    weights[3] = Double.NaN;
    Parameters bad = Parameters.of(good.theta().layout(), weights);
    see(Optional.of(new Subject("NaN", bad, good.loss(), good.train(), Optional.empty())));
    await("#spectrum-foot", "not a finite number");
    assertThat(text("#spectrum-foot")).contains("smaller learning rate").doesNotContain("\n");
    assertThat(text("#spectrum-state")).isEqualTo("stale");
    see(network("2-5-2"));
    await("#spectrum-foot", "n 27");
    assertThat(text("#spectrum-state")).isEqualTo("live");
    Platform.runLater(
        () -> {
          workspace.commands().train();
          subject.set(Optional.empty());
        });
    WaitForAsyncUtils.waitFor(
        PATIENCE,
        TimeUnit.SECONDS,
        () -> {
          Platform.runLater(workspace::onPulse);
          return text("#spectrum-foot").contains("No network");
        });
  }

  @Test
  void dataThatDoNotFitAreRefusedInALine() throws Exception {
    Subject good = network("2-4-2").orElseThrow();
    Subject unfit = network("3-4-2").orElseThrow();
    see(
        Optional.of(
            new Subject("unfit", unfit.theta(), good.loss(), good.train(), Optional.empty())));
    await("#spectrum-foot", "3-4-2");
    assertThat(text("#spectrum-foot")).contains("inputs").doesNotContain("\n");
  }

  @Test
  void absurdSizesAreRefusedWithWhatWouldWork() {
    assertThat(Measurable.room(10_000_000, 9_000_000)).isPresent();
    assertThat(Measurable.room(10_000_000, 9_000_000).orElseThrow())
        .contains("10,000,000 parameters need 3.2 GB")
        .contains("up to 9,000,000")
        .contains("-Xmx6g")
        .doesNotContain("\n");
    assertThat(Measurable.room(22, 9_000_000)).isEmpty();
  }

  @Test
  void aFitBeforeAnyReadingSaysWhatIsMissing() throws Exception {
    await("#law-foot", "critical ε");
    Platform.runLater(() -> ((Button) node.lookup("#law-fit")).fire());
    await("#law-foot", "Nothing is measured yet");
  }

  @Test
  void blocksOfTheLayersAreShownWhereAllEigenvaluesAreKnown() throws Exception {
    ToggleButton blocks = (ToggleButton) node.lookup("#layers-blocks");
    assertThat(blocks.getTooltip()).isNotNull();
    assertThat(blocks.isDisabled()).isTrue();
    look("2-4-2");
    await("#spectrum-foot", "n 22");
    assertThat(blocks.isDisabled()).isFalse();
    Platform.runLater(blocks::fire);
    await("#layers-foot", "layer 2:");
  }

  @Test
  void showsEndsAndDensityOfALargeNetwork() throws Exception {
    look("2-40-40-2");
    await("#spectrum-foot", "n 1,842");
  }

  @Test
  void eigenvectorsStandByLayerAndTheFitSaysItsResidual() throws Exception {
    look("2-4-2");
    await("#spectrum-foot", "n 22");
    assertThat(text("#layers-foot")).contains("v₁ of the largest");
    assertThat(text("#spectrum-state")).isEqualTo("live");
    Platform.runLater(() -> ((Button) node.lookup("#law-fit")).fire());
    await("#law-foot", "residual");
  }

  @Test
  @SuppressWarnings("unchecked")
  void theReluLawHasAnotherCriticalEnergy() throws Exception {
    await("#law-foot", "critical ε 0.01127");
    Platform.runLater(
        () -> ((ChoiceBox<SpectralModel>) node.lookup("#law-model")).setValue(SpectralModel.RELU));
    await("#law-foot", "critical ε 0.08104");
  }

  @Test
  void aWalkOnTheMinimaIsRunAndWalkedWithTheSlider() throws Exception {
    Platform.runLater(
        () -> {
          ((Button) node.lookup("#experiments-run")).fire();
          workspace.onPulse();
        });
    await("#experiments-progress", "done");
    assertThat(text("#experiments-foot")).contains("way 0.0");
    Platform.runLater(() -> ((Slider) node.lookup("#experiments-step")).setValue(20));
    await("#experiments-foot", "way 4.0");
    String loss = text("#experiments-foot").replaceAll(".*loss ", "");
    assertThat(Double.parseDouble(loss.replace('−', '-'))).isLessThan(1e-10);
  }

  @Test
  void everyControlHasATooltipAndAName() {
    for (String id : new String[] {"choice", "run", "stop", "page", "step"}) {
      Control control = (Control) node.lookup("#experiments-" + id);
      assertThat(control.getTooltip()).as(id).isNotNull();
      String name =
          control instanceof Button button ? button.getText() : control.getAccessibleText();
      assertThat(name).as(id).isNotBlank();
    }
  }

  @Test
  void lawFollowsItsSliders() throws Exception {
    await("#law-foot", "critical ε");
    String before = text("#law-foot");
    Platform.runLater(() -> ((Slider) node.lookup("#law-phi")).setValue(0.5));
    WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> !text("#law-foot").equals(before));
    assertThat(text("#law-foot")).contains("critical ε 0.00000");
  }
}
