package org.lossatlas.app.regions;

import javafx.util.StringConverter;

/** Layers by number, and V for the weights of skips. */
final class LayerNames extends StringConverter<Integer> {
  /** In place of a layer's number. */
  static final int SKIPS = 0;

  @Override
  public String toString(Integer layer) {
    return layer == null ? "" : layer == SKIPS ? "V" : String.valueOf(layer);
  }

  @Override
  public Integer fromString(String name) {
    return name.equals("V") ? SKIPS : Integer.valueOf(name);
  }
}
