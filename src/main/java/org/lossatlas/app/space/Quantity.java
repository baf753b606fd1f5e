package org.lossatlas.app.space;

import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.FitFigures;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.SpatialPattern;

/** What of a volume is shown. */
enum Quantity {
  LOSS("loss", "The loss of the whole network, L(θ₀ + Σ αᵢθᵢ)", "loss $L$", ColourMap.VIRIDIS) {
    @Override
    Pattern sheet(FitSnapshot look) {
      return look.surface();
    }
  },
  TARGET("target", "The target T", "target $T$", ColourMap.VIRIDIS) {
    @Override
    Pattern sheet(FitSnapshot look) {
      return look.target();
    }
  },
  DIFFERENCE("difference", "L − a − T, zero for a perfect fit", "$L − a − T$", ColourMap.VIK) {
    @Override
    Pattern sheet(FitSnapshot look) {
      double[] values = FitFigures.differenceField(look).toArray();
      return Pattern.of(look.surface().width(), look.surface().height(), values);
    }
  };

  private final String word;
  private final String meaning;
  private final String symbol;
  private final ColourMap map;

  Quantity(String word, String meaning, String symbol, ColourMap map) {
    this.word = word;
    this.meaning = meaning;
    this.symbol = symbol;
    this.map = map;
  }

  abstract Pattern sheet(FitSnapshot look);

  SpatialPattern of(Lattice lattice, FitSnapshot look) {
    return new SpatialPattern(lattice, sheet(look));
  }

  /** For a tooltip. */
  String meaning() {
    return meaning;
  }

  /** As figures write it. */
  String symbol() {
    return symbol;
  }

  /** One scale for the whole volume. */
  ColourScale colours(SpatialPattern volume) {
    return ColourScale.spanning(map, FitFigures.field(volume.sheet()));
  }

  @Override
  public String toString() {
    return word;
  }
}
