package org.lossatlas.app.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import org.lossatlas.figure.Theme;

/** A window's surroundings for tests: everything runs on the calling thread, notices are kept. */
public final class RecordedContext implements Notices {
  private final List<String> notices = new ArrayList<>();
  private Optional<Path> folder = Optional.empty();

  /** In the light theme, which is put on. On the FX thread. */
  public PanelContext context() {
    Application.setUserAgentStylesheet(
        RecordedContext.class
            .getResource("/atlantafx/base/theme/primer-light.css")
            .toExternalForm());
    FileChoice files = (name, type) -> folder.map(place -> place.resolve(name));
    return new PanelContext(
        Runnable::run, Runnable::run, files, this, new SimpleObjectProperty<>(Theme.LIGHT));
  }

  /** Where the user saves from now on; before, the user thinks better of it. */
  public void saveInto(Path place) {
    folder = Optional.of(place);
  }

  public List<String> notices() {
    return notices;
  }

  @Override
  public void inform(String line) {
    notices.add(line);
  }

  @Override
  public void warn(String line) {
    notices.add("warning: " + line);
  }
}
