package org.lossatlas.app.regions;

import javafx.util.StringConverter;
import org.lossatlas.regions.Preset;

/** Presets by their titles. */
final class PresetTitles extends StringConverter<Preset> {
  @Override
  public String toString(Preset preset) {
    return preset == null ? "" : preset.title();
  }

  @Override
  public Preset fromString(String title) {
    for (Preset preset : Preset.values()) {
      if (preset.title().equals(title)) {
        return preset;
      }
    }
    throw new IllegalArgumentException("no preset is called " + title);
  }
}
