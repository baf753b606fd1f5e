package org.lossatlas.app.landscape;

import java.util.Locale;
import java.util.Optional;
import org.lossatlas.app.kit.Decimals;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.MergeTreeFigure;
import org.lossatlas.landscape.MergeTree;

/** Which basins join at which level; pressing sets the level λ. */
final class MergeTreeView {
  static final String ID = "landscape-merge-tree";

  private final LandscapeModel model;
  private final LinePanel panel;
  private Optional<Field> counted = Optional.empty();
  private String foot = "";

  MergeTreeView(LandscapeModel model, PanelContext context) {
    this.model = model;
    panel =
        new LinePanel(
            new PanelTitle(
                ID,
                "Merge tree",
                "$L ≤ λ$",
                "Which basins of the plane join at which level is drawn here"),
            "A line a basin of the train loss over the plane, from its lowest point up to the level"
                + " at which the sublevel set {L ≤ λ} joins it to a deeper basin; those shallower"
                + " than 1 % of the plane's range are left out. The dashed line is λ (Definition 3.3.6 of Nguyen's thesis): press or drag"
                + " to move it.",
            context,
            (x, y) -> press(y));
    model.slowPictureProperty().addListener((property, before, now) -> draw());
    model.levelProperty().addListener((property, before, now) -> draw());
  }

  private void press(double loss) {
    model
        .pictureProperty()
        .get()
        .map(PlanePicture::loss)
        .filter(plane -> plane.max() > plane.min())
        .ifPresent(
            plane -> {
              double share = (loss - plane.min()) / (plane.max() - plane.min());
              model.levelProperty().set(Math.max(0, Math.min(1, share)));
            });
  }

  private void draw() {
    model.pictureProperty().get().ifPresent(this::draw);
  }

  private void draw(PlanePicture picture) {
    Field loss = picture.loss();
    if (!counted.equals(Optional.of(loss))) {
      counted = Optional.of(loss);
      foot = words(loss);
    }
    panel.show(
        MergeTreeFigure.of(loss, model.lambda()),
        picture.hasEnded() ? PanelState.DONE : PanelState.LIVE,
        foot);
  }

  /** Which basins are worth a word, and where the deepest of the others joins. */
  private static String words(Field loss) {
    MergeTree tree = MergeTreeFigure.tree(loss);
    if (tree.branches().size() < 2) {
      return "One basin";
    }
    MergeTree.Branch second =
        tree.branches().stream()
            .skip(1)
            .max((a, b) -> Double.compare(a.basin().persistence(), b.basin().persistence()))
            .orElseThrow();
    int index = second.basin().index();
    return Decimals.signed(
        String.format(
            Locale.ROOT,
            "%d basins   the one at (%.3g, %.3g) joins at %.4g",
            tree.branches().size(),
            loss.alpha().at(index % loss.columns()),
            loss.beta().at(index / loss.columns()),
            second.basin().joins()));
  }

  PanelFrame node() {
    return panel.node();
  }
}
