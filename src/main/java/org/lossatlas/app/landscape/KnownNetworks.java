package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The network that is shown, if it was trained or opened here, and those before. */
final class KnownNetworks {
  /** More tracks on one plane cannot be told apart. */
  static final int MOST = 4;

  private Optional<KnownNetwork> own = Optional.empty();
  private final List<KnownNetwork> others = new ArrayList<>();

  Optional<KnownNetwork> own() {
    return own;
  }

  /** Of the same layout, the newest first. */
  List<KnownNetwork> others() {
    return List.copyOf(others);
  }

  /** The one that is shown, and the others; empty where one cannot be had again. */
  List<Optional<Recipe>> recipes() {
    List<Optional<Recipe>> recipes = new ArrayList<>();
    recipes.add(own.flatMap(KnownNetwork::recipe));
    others.forEach(other -> recipes.add(other.recipe()));
    return recipes;
  }

  /** Another network is shown; the one before is remembered as long as layouts are the same. */
  void begin(KnownNetwork next) {
    own.ifPresent(before -> others.add(0, before));
    own = Optional.of(next);
    others.removeIf(other -> !other.fits(next.end()));
    if (others.size() > MOST) {
      others.remove(MOST);
    }
  }

  /** The one that is shown has come further. */
  void move(KnownNetwork further) {
    own = Optional.of(further);
  }

  void forgetOthers() {
    others.clear();
  }

  void forgetAll() {
    own = Optional.empty();
    others.clear();
  }
}
