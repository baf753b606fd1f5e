package org.lossatlas.app.landscape;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.lossatlas.app.fit.Form;
import org.lossatlas.app.kit.Decimals;
import org.lossatlas.app.kit.Explanation;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.landscape.Sharpness;

/** How sharp the middle of the plane is, in words, and the box that it is measured in. */
final class SharpnessView extends VBox {
  private final LandscapeModel model;
  private final Label words = new Label();
  private final TextField box = new TextField();
  private boolean measured;

  SharpnessView(LandscapeModel model) {
    super(4);
    this.model = model;
    Form form = new Form();
    form.row(
        "Box ε",
        "landscape-box",
        box,
        "The box |α₁|, |α₂| ≤ ε that sharpness is measured in; Enter applies");
    words.setId("landscape-sharpness");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setTooltip(
        new Explanation(
            "Sharpness: (max L − L(θ₀)) / (1 + L(θ₀)) over the box |α₁|, |α₂| ≤ ε of the plane,"
                + " Keskar et al. 2017, equation 4, with the maximum over grid points of the train"
                + " loss. Curvature: the eigenvalues of the Hessian ∇²L restricted to the span of"
                + " d₁ and d₂, in an orthonormal basis, and their mean. Both are of this plane"
                + " alone."));
    box.setOnAction(event -> adopt());
    model.boxProperty().addListener((property, before, now) -> showBox());
    showBox();
    model.slowPictureProperty().addListener((property, before, now) -> tell());
    model.boxProperty().addListener((property, before, now) -> tell());
    getChildren().addAll(form, words);
    tell();
  }

  private void showBox() {
    box.setText(PlaneWindow.text(model.boxProperty().get()));
  }

  private void adopt() {
    try {
      double typed = Double.parseDouble(box.getText().strip());
      if (typed > 0 && Double.isFinite(typed)) {
        model.boxProperty().set(typed);
      } else {
        model.wordsProperty().set("'" + box.getText() + "' must be a number above 0");
      }
    } catch (NumberFormatException notANumber) {
      model.wordsProperty().set("'" + box.getText() + "' must be a number above 0, such as 0.25");
    }
    showBox();
  }

  private void tell() {
    Optional<PlanePicture> picture = model.pictureProperty().get();
    if (picture.isEmpty()) {
      words.setText("There is no plane yet");
      return;
    }
    Optional<PlaneFacts> facts = picture.get().facts();
    if (facts.isEmpty()) {
      // What is known of the plane before stays until this one is measured.
      words.setText(measured ? words.getText() : "evaluating …");
    } else {
      measured = facts.get().curvature().isPresent();
      words.setText(
          measured
              ? words(picture.get())
              : "Sharpness is of fully connected networks without skips, in a plane");
    }
  }

  private String words(PlanePicture picture) {
    PlaneFacts facts = picture.facts().orElseThrow();
    PlaneFacts.PlaneCurvature curvature = facts.curvature().orElseThrow();
    Field loss = picture.loss();
    Sharpness found =
        Sharpness.of(
            model.boxProperty().get(),
            points(loss.alpha()),
            points(loss.beta()),
            loss.toArray(),
            facts.centre(),
            new double[] {curvature.largest(), curvature.smallest()});
    return Decimals.signed(
        String.format(
            Locale.ROOT,
            "Sharpness %.4g, mean rise %.4g in the box%s%nCurvature in the plane %.4g and %.4g, mean"
                + " %.4g",
            found.rise(),
            found.mean(),
            cut(loss, found.epsilon()) ? " (cut off by the plane)" : "",
            found.largest(),
            found.smallest(),
            found.meanCurvature()));
  }

  private static boolean cut(Field loss, double epsilon) {
    return loss.alpha().first() > -epsilon
        || loss.alpha().last() < epsilon
        || loss.beta().first() > -epsilon
        || loss.beta().last() < epsilon;
  }

  private static double[] points(GridAxis axis) {
    double[] points = new double[axis.count()];
    for (int i = 0; i < points.length; i++) {
      points[i] = axis.at(i);
    }
    return points;
  }
}
