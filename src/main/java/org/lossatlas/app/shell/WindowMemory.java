package org.lossatlas.app.shell;

import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.stage.Stage;
import org.lossatlas.app.document.DocumentModel;
import org.lossatlas.app.kit.Workspace;

/** How the window was when it was closed: size, workspace, arrangement of panels, folders. */
record WindowMemory(Preferences preferences) {
  private static final String WORKSPACE = "workspace";
  private static final String WIDTH = "width";
  private static final String HEIGHT = "height";
  private static final String FOLDER = "folder";
  private static final String RECENT = "recent";
  private static final double USUAL_WIDTH = 1440;
  private static final double USUAL_HEIGHT = 900;

  double width() {
    return preferences.number(WIDTH, USUAL_WIDTH);
  }

  double height() {
    return preferences.number(HEIGHT, USUAL_HEIGHT);
  }

  /** Fills in where files were last opened and saved. */
  void recall(ObjectProperty<Path> folder, DocumentModel document) {
    preferences.folder(FOLDER).ifPresent(folder::set);
    preferences.paths(RECENT).forEach(document.recent()::add);
  }

  /** Arranges the panels of all workspaces, before any is shown. */
  void recallPanels(Workspaces workspaces) {
    for (Workspace workspace : workspaces.all()) {
      workspace.arrangement().recall(preferences.text(panels(workspace), ""));
    }
  }

  /** Turns to the workspace that was shown last. */
  void recallWorkspace(Workspaces workspaces) {
    workspaces.showNamed(preferences.text(WORKSPACE, workspaces.current().name()));
  }

  private static String panels(Workspace workspace) {
    return "panels-" + workspace.name().toLowerCase(Locale.ROOT);
  }

  /** Keeps all this in the file. */
  void remember(
      Stage stage, Workspaces workspaces, ObjectProperty<Path> folder, DocumentModel document) {
    preferences.put(WORKSPACE, workspaces.current().name());
    preferences.put(WIDTH, stage.getWidth());
    preferences.put(HEIGHT, stage.getHeight());
    if (folder.get() != null) {
      preferences.put(FOLDER, folder.get());
    }
    preferences.put(RECENT, document.recent());
    for (Workspace workspace : workspaces.all()) {
      preferences.put(panels(workspace), workspace.arrangement().remember());
    }
    preferences.save();
  }
}
