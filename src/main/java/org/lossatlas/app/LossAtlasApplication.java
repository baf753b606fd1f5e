package org.lossatlas.app;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.lossatlas.app.shell.Shell;
import org.lossatlas.command.LogFile;

/** The application with its one window. */
public final class LossAtlasApplication extends Application {
  @Override
  public void start(Stage stage) {
    Path datasets = Path.of(System.getProperty("lossatlas.datasets", "datasets"));
    Path memory = LogFile.stateFolder().resolve("window.properties");
    Optional<Path> file = getParameters().getRaw().stream().findFirst().map(Path::of);
    new Shell(stage, datasets, memory).open(file);
  }
}
