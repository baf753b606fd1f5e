package org.lossatlas.app.landscape;

import org.lossatlas.network.ConvolutionalWidths;

/** What kind of network the hidden layers make. */
enum HiddenLayers {
  DENSE("fully connected", "64"),
  CONVOLUTIONAL("convolutional, max-pooling", "conv5x8-pool2-32");

  private final String title;
  private final String usual;

  HiddenLayers(String title, String usual) {
    this.title = title;
    this.usual = usual;
  }

  /** Of hidden layers as they are typed. */
  static HiddenLayers of(String hidden) {
    return ConvolutionalWidths.isMeant(hidden) ? CONVOLUTIONAL : DENSE;
  }

  /** Layers to begin with. */
  String usual() {
    return usual;
  }

  @Override
  public String toString() {
    return title;
  }
}
