package org.lossatlas.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lossatlas.experiment.Experiment;
import org.lossatlas.figure.Figure;

/**
 * Panels of an experiment that a workspace of the window makes, made without a window. The window
 * provides them as a service, as commands know nothing of it.
 */
public interface WorkspacePanels {
  /** What {@code --panel} calls them. */
  List<String> names();

  /**
   * All of them, as the window's export has them; takes as long as the workspace does.
   *
   * @param file the experiment's, which messages name
   * @throws org.lossatlas.file.BadInputException if it lacks what they need
   */
  Map<String, Figure> of(Path file, Experiment experiment, Path datasets);
}
