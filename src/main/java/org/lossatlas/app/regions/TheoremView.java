package org.lossatlas.app.regions;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.SingularValues;
import org.lossatlas.regions.WidthTheorem;

/** Which theorem on width applies, whether what is seen agrees, and the ranks of the weights. */
final class TheoremView extends VBox {
  private static final int MOST_RANKED = 64;

  /** Of a deep network the first are named. */
  private static final int MOST_LAYERS = 8;

  private final Label theorem = line("regions-theorem");
  private final Label ranks = line("regions-ranks");

  TheoremView(RegionsModel model) {
    getStyleClass().add("marker-view");
    getChildren().addAll(theorem, ranks);
    model.lookProperty().addListener((property, before, now) -> show(now));
  }

  private static Label line(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    return label;
  }

  private void show(Optional<RegionsLook> look) {
    theorem.setText(look.map(seen -> seen.theorem().sentence()).orElse(""));
    ranks.setText(look.map(TheoremView::ranks).orElse(""));
  }

  private static String ranks(RegionsLook look) {
    Parameters network = look.network();
    StringBuilder words =
        new StringBuilder(
            look.space().isPresent() ? "Ranks (W₁ of the plane's two coordinates): " : "Ranks: ");
    int layers = network.architecture().layers();
    for (int k = 1; k <= Math.min(MOST_LAYERS, layers); k++) {
      int side = Math.min(network.architecture().width(k - 1), network.architecture().width(k));
      if (side > MOST_RANKED) {
        continue;
      }
      SingularValues values = WidthTheorem.singularValues(network, k);
      words.append(
          String.format(
              Locale.ROOT,
              "%sW%c %d of %d (σ %.3g … %.3g)",
              k == 1 ? "" : " · ",
              (char) ('₀' + k % 10),
              values.rank(),
              values.count(),
              values.smallest(),
              values.largest()));
    }
    return layers > MOST_LAYERS ? words + " · …" : words.toString();
  }
}
