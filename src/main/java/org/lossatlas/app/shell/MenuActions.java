package org.lossatlas.app.shell;

/** What the menu asks the window for. */
interface MenuActions {
  void openPattern();

  void saveResults();

  void exportFigure();

  void quit();

  void paste();

  void toggleTheme();

  void showAllPanels();

  void showShortcuts();

  void showAbout();
}
