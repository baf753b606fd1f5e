package org.lossatlas.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lossatlas.app.kit.RecordedContext;
import org.lossatlas.app.kit.WorkspaceContext;
import org.lossatlas.paper.Page;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The paper tour: pages are listed, run, and say what came out. */
@ExtendWith(ApplicationExtension.class)
class TourWorkspaceTest {
  private static final String SIGMA = "sigma";

  private TourWorkspace workspace;
  private VBox root;

  @Start
  void start(Stage stage) {
    workspace =
        new TourWorkspace(
            new WorkspaceContext(
                new RecordedContext().context(),
                new SimpleObjectProperty<>(Optional.empty()),
                Path.of("datasets"),
                name -> Runnable::run,
                dressed -> {}));
    root = new VBox(workspace.controls(), workspace.node());
    stage.setScene(new Scene(root, 1200, 800));
    stage.show();
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void pulse(Runnable before) {
    Platform.runLater(
        () -> {
          before.run();
          workspace.onPulse();
          workspace.onPulse();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private <T extends Node> T find(String id, Class<T> type) {
    return type.cast(root.lookup("#" + id));
  }

  @SuppressWarnings("unchecked")
  private ListView<Page> list() {
    return (ListView<Page>) root.lookup("#tour-list");
  }

  private void choose(String name) {
    list().getItems().stream()
        .filter(page -> page.name().equals(name))
        .forEach(list().getSelectionModel()::select);
  }

  private String claims() {
    return find("tour-claims", VBox.class).getChildren().stream()
        .map(line -> ((Label) line).getText())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aPageRunsAtOneClickAndSaysWhatCameOut() {
    pulse(() -> {});
    assertThat(list().getItems()).hasSizeGreaterThan(7);
    assertThat(claims()).isEqualTo("Not run yet");
    pulse(() -> choose(SIGMA));
    assertThat(find("tour-command", TextArea.class).getText())
        .startsWith("packaging/loss-atlas experiment sigma --loss cross-entropy");
    pulse(() -> find("tour-run", Button.class).fire());
    assertThat(claims()).contains("✓ σ rises from its infimum 2.302585");
    assertThat(find("tour-status", Label.class).getText()).isEqualTo("Done: every claim held");
  }

  @Test
  void theSlidersOfTheMarginalAreThereForSigmaAlone() {
    pulse(() -> {});
    assertThat(find("sigma-controls", Node.class).isVisible()).isFalse();
    pulse(() -> choose(SIGMA));
    assertThat(find("sigma-controls", Node.class).isVisible()).isTrue();
    pulse(() -> find("sigma-class-0", Slider.class).setValue(0));
    Label share = (Label) find("sigma-class-0", Slider.class).getParent().lookup(".label");
    assertThat(share.getText()).isEqualTo("P(0) 0.00");
  }

  @Test
  void aSliderOfTheMarginalMovesSigmaAndTheSurface() throws Exception {
    pulse(() -> {});
    pulse(() -> choose(SIGMA));
    pulse(() -> find("tour-run", Button.class).fire());
    assertThat(claims()).contains("2.302585");
    pulse(() -> find("sigma-class-0", Slider.class).setValue(2));
    // Until the sliders have rested.
    long end = System.nanoTime() + 5_000_000_000L;
    while (claims().contains("2.302585") && System.nanoTime() < end) {
      Thread.sleep(50);
      pulse(() -> {});
    }
    // −2/11 ln(2/11) − 9/11 ln(1/11).
    assertThat(claims()).contains("✓ σ rises from its infimum 2.27186");
    assertThat(find("tour-command", TextArea.class).getText()).contains("0.181818");
  }

  @Test
  void aPageThatWasShownIsShownAgain() {
    pulse(() -> {});
    pulse(() -> choose(SIGMA));
    pulse(() -> find("tour-run", Button.class).fire());
    pulse(() -> list().getSelectionModel().select(0));
    assertThat(claims()).isEqualTo("Not run yet");
    pulse(() -> choose(SIGMA));
    assertThat(claims()).contains("✓");
  }
}
