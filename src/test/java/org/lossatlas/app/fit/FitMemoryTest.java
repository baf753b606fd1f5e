package org.lossatlas.app.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.Optimiser;

class FitMemoryTest {
  private final Map<String, String> kept = new HashMap<>();
  private final FitMemory memory = new FitMemory(key -> kept.getOrDefault(key, ""), kept::put);

  @Test
  void theLastSettingsComeBack() {
    FitSettings settings =
        new FitSettings(
            "784-32-10",
            "relu",
            "squared",
            "fashion-mnist",
            "all",
            FitOptions.with(Optimiser.ADAM).withSeed(-7).withLearningRate(0.1 + 0.2));
    memory.keep(settings);
    assertThat(memory.settings()).isEqualTo(settings);
  }

  @Test
  void whatCannotBeUsedAnyMoreGivesTheDefaults() {
    assertThat(memory.settings()).isEqualTo(FitSettings.DEFAULTS);
    memory.keep(FitSettings.DEFAULTS);
    kept.put("fit-batch", "0");
    assertThat(memory.settings()).isEqualTo(FitSettings.DEFAULTS);
    FitSettings usual = FitSettings.DEFAULTS;
    memory.keep(
        new FitSettings(
            usual.widths(), "relu", usual.loss(), "gone/data.npz", "10", usual.options()));
    assertThat(memory.settings()).isEqualTo(FitSettings.DEFAULTS);
  }
}
