package org.lossatlas.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.app.kit.Notices;
import org.lossatlas.experiment.AtlasFile;
import org.lossatlas.experiment.Experiment;
import org.lossatlas.experiment.Experiments;

/** What a crash has left, on a machine whose data are others by now. */
class RecoveredDataTest {
  private static final String OTHER = "points.csv has another content here";

  @TempDir private Path folder;
  private final Experiment experiment = Experiments.small();
  private final List<String> told = new ArrayList<>();

  /** Shows anything, and finds every data set changed. */
  private final class Changed implements Contents {
    @Override
    public Supplier<Experiment> capture(Extent extent) {
      return () -> experiment;
    }

    @Override
    public List<String> dataProblems(Experiment asked) {
      return List.of(OTHER);
    }

    @Override
    public void show(Experiment other) {
      told.add("shown");
    }
  }

  /** A user who recovers. */
  private final class Recovers implements DocumentDialogs {
    @Override
    public Answer askToSave(String name) {
      return Answer.CANCEL;
    }

    @Override
    public boolean askToSaveFor(String why) {
      return false;
    }

    @Override
    public Optional<Path> chooseToOpen() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> chooseToSave(String name) {
      return Optional.empty();
    }

    @Override
    public void tellProblems(String name, List<String> problems) {
      told.addAll(problems);
    }

    @Override
    public void tellData(String name, List<String> problems) {
      told.addAll(problems);
    }

    @Override
    public boolean askToRecover(String name, String when) {
      return true;
    }
  }

  private static final class Silent implements Notices {
    @Override
    public void inform(String line) {}

    @Override
    public void warn(String line) {}
  }

  @Test
  void isShownAndTheUserIsToldThatTheDataAreOthers() throws Exception {
    Path left = Files.createDirectories(folder.resolve("sessions/left"));
    AtlasFile.write(left.resolve("autosave.atlas"), experiment);
    Recovers user = new Recovers();
    DocumentController controller =
        new DocumentController(
            new DocumentModel(),
            new Changed(),
            experiment,
            user,
            new Silent(),
            Runnable::run,
            Runnable::run);
    Path own = Files.createDirectories(folder.resolve("own")).resolve("autosave.atlas");
    assertThat(new Recovery(controller, user).offer(folder.resolve("sessions"), own)).isTrue();
    assertThat(told).containsExactly("shown", OTHER);
  }
}
