package org.lossatlas.app.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.app.kit.Making;
import org.lossatlas.command.LossAtlas;
import org.lossatlas.file.NpzFile;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Loss;

/** The command that the panels of Space copy, run. */
final class SpaceMakingTest {
  private static final long MOST = 1_000_000;

  /** The window shows what single precision gives, the command what double precision does. */
  private static final double RELATIVE = 1e-6;

  @TempDir private Path folder;

  @Test
  void theCommandOfALineTrainsWhatTheWindowTrains() {
    SpaceTarget line = SpaceTarget.read(1, SpaceTarget.CURVE, SpaceTarget.SIDE);
    double[] shown =
        new SpaceFit(Path.of("datasets"))
            .train(line, Loss.CROSS_ENTROPY, Optional.empty(), new RunControl(), look -> {})
            .best()
            .surface()
            .toArray();
    Making making = SpaceMaking.of(line, Loss.CROSS_ENTROPY);
    assertThat(making.isKnown()).isTrue();
    List<String> words = new ArrayList<>(making.made().commands().get(0));
    words.replaceAll(word -> word.replaceFirst("^results", folder.toString()));
    assertThat(LossAtlas.run(words.toArray(String[]::new))).isZero();
    double[] made = NpzFile.read(folder.resolve("landscape.npz"), MOST).get("loss").toDoubles();
    assertThat(made).hasSameSizeAs(shown);
    for (int i = 0; i < made.length; i++) {
      assertThat(made[i]).isCloseTo(shown[i], within(RELATIVE * shown[i]));
    }
  }

  @Test
  void whatWasDrawnIsMadeByNoCommand() {
    SpaceTarget drawn = SpaceTarget.drawn(new double[SpaceTarget.POINTS]);
    Making making = SpaceMaking.of(drawn, Loss.SQUARED);
    assertThat(making.isKnown()).isFalse();
    assertThat(making.problem()).contains("NumPy arrays");
  }
}
