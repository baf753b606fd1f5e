package org.lossatlas.app.fit;

import java.util.Optional;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.Preview;
import org.lossatlas.fitting.Subnetwork;
import org.lossatlas.pattern.Pattern;

/**
 * The preview of a drawing on the features that suit it best: those of the network before training,
 * or those that training has found. Keeps the factorisations. Belongs to one thread.
 */
final class Previews {
  private Optional<Kept> untrained = Optional.empty();
  private Optional<Kept> trained = Optional.empty();

  private record Kept(FitPlan plan, Subnetwork features, Preview preview) {
    boolean serves(FitPlan otherPlan, Subnetwork otherFeatures, Pattern pattern) {
      return plan.construction() == otherPlan.construction()
          && features == otherFeatures
          && preview.fits(pattern);
    }
  }

  /** The better of the two previews; just the one where there is no trained network. */
  FitSnapshot of(Pattern pattern, FitPlan plan, Optional<Subnetwork> trainedNetwork) {
    untrained = Optional.of(keep(untrained, plan, plan.start(), pattern));
    FitSnapshot best = untrained.get().preview().of(pattern);
    if (trainedNetwork.isPresent()) {
      trained = Optional.of(keep(trained, plan, trainedNetwork.get(), pattern));
      FitSnapshot other = trained.get().preview().of(pattern);
      best = other.error().rmse() < best.error().rmse() ? other : best;
    }
    return best;
  }

  private static Kept keep(
      Optional<Kept> kept, FitPlan plan, Subnetwork features, Pattern pattern) {
    return kept.filter(old -> old.serves(plan, features, pattern))
        .orElseGet(
            () ->
                new Kept(
                    plan,
                    features,
                    new Preview(plan.construction(), features, pattern.width(), pattern.height())));
  }
}
