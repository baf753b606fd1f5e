package org.lossatlas.app.shell;

import java.util.Map;
import java.util.Optional;

/** The workspaces' settings, as undo sees them. For the FX thread. */
final class UndoneWorkspaces implements ExperimentSurroundings.KeptWorkspaces {
  /** Restored settings arrive in the background too; until then no change is the user's. */
  private static final long ARRIVAL = 1_000_000_000;

  private final Documents documents;
  private final ExperimentContents contents;
  private final Workspaces workspaces;
  private long restoredAt = System.nanoTime() - ARRIVAL;

  UndoneWorkspaces(Documents documents, ExperimentContents contents, Workspaces workspaces) {
    this.documents = documents;
    this.contents = contents;
    this.workspaces = workspaces;
  }

  @Override
  public Optional<WorkspaceChanges.Change> change() {
    if (System.nanoTime() - restoredAt < ARRIVAL) {
      contents.adoptWorkspaces();
    }
    return documents.changeOfWorkspaces();
  }

  @Override
  public Map<String, Map<String, String>> settings() {
    return workspaces.remember();
  }

  @Override
  public void restore(Map<String, Map<String, String>> settings) {
    workspaces.restore(settings);
    contents.adoptWorkspaces();
    restoredAt = System.nanoTime();
  }
}
