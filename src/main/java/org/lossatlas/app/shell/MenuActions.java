package org.lossatlas.app.shell;

import java.nio.file.Path;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuBar;

/** What the menu asks the window for. */
interface MenuActions {
  /** What was opened and saved last, the newest first. */
  ObservableList<Path> recentExperiments();

  void newExperiment();

  void openExperiment();

  void openExperiment(Path file);

  void saveExperiment();

  void saveExperimentAs();

  void openPattern();

  void saveResults();

  void exportFigure();

  void quit();

  void paste();

  void toggleTheme();

  void showPreferences();

  PanelCommands panels();

  /** Three things to try. */
  FirstSteps firstSteps();

  /** Shows them again, where they lead to. */
  void beginFirstSteps();

  /**
   * @param menus whose keys are listed
   */
  void showShortcuts(MenuBar menus);

  void showAbout();
}
