package org.lossatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToolBar;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.app.kit.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Everything that the keyboard reaches, in all workspaces, has a name and says what it does. */
@ExtendWith(ApplicationExtension.class)
class AccessibleWindowTest {
  private Shell shell;
  private Stage window;

  @TempDir Path folder;

  @Start
  void start(Stage shared) {
    window = new Stage();
    shell = TestWindow.open(window, folder);
  }

  @AfterEach
  void close(FxRobot robot) {
    TestWindow.close(robot, shell);
  }

  @Test
  void everythingThatTheKeyboardReachesHasANameAndATooltipOrALabel(FxRobot robot) {
    List<String> nameless = new ArrayList<>();
    List<String> unexplained = new ArrayList<>();
    int seen = 0;
    for (Workspace workspace : shell.workspaces().all()) {
      robot.interact(() -> shell.workspaces().show(workspace));
      WaitForAsyncUtils.waitForFxEvents();
      Set<Node> labelled = new HashSet<>();
      List<Node> reached = new ArrayList<>();
      robot.interact(() -> walk(window.getScene().getRoot(), reached, labelled));
      seen += reached.size();
      for (Node node : reached) {
        String where = workspace.name() + ": " + node + " in " + path(node);
        boolean label = labelled.contains(node) || hasText(node);
        if (!label && isBlank(node.getAccessibleText())) {
          nameless.add(where);
        }
        if (node instanceof Control control && !label && control.getTooltip() == null) {
          unexplained.add(where);
        }
      }
    }
    assertThat(seen).isGreaterThan(100);
    assertThat(nameless).as("without a name").isEmpty();
    assertThat(unexplained).as("without a tooltip or a label").isEmpty();
  }

  private static String path(Node node) {
    StringBuilder path = new StringBuilder();
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      path.append(at.getId() == null ? "" : "/" + at.getId());
    }
    return path.toString();
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static boolean hasText(Node node) {
    return node instanceof Labeled labeled && !isBlank(labeled.getText());
  }

  /** What the keyboard can reach; the inner parts of controls are the controls' own matter. */
  private static void walk(Node node, List<Node> reached, Set<Node> labelled) {
    if (node instanceof Label label && label.getLabelFor() != null) {
      labelled.add(label.getLabelFor());
    }
    boolean holds = holdsOthers(node);
    if (node.isFocusTraversable() && !holds) {
      reached.add(node);
    }
    if (node instanceof TabPane tabs) {
      tabs.getTabs().stream().map(Tab::getContent).forEach(tab -> walk(tab, reached, labelled));
    } else if (node instanceof TitledPane pane) {
      walk(pane.getContent(), reached, labelled);
    } else if (node instanceof ScrollPane pane) {
      walk(pane.getContent(), reached, labelled);
    } else if (node instanceof Parent parent && (holds || !(node instanceof Control))) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, reached, labelled));
    }
  }

  private static boolean holdsOthers(Node node) {
    return node instanceof TabPane
        || node instanceof TitledPane
        || node instanceof ScrollPane
        || node instanceof SplitPane
        || node instanceof ToolBar
        || node instanceof org.controlsfx.control.StatusBar;
  }
}
