package org.lossatlas.app.regions;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lossatlas.app.fit.Form;

/** Whether the network at the marker is looked at, and on which plane if it has more inputs. */
final class FollowForm extends VBox {
  private static final String MARKER = "Shows the network at the marker of the loss surface, θ(α)";
  private static final String PATH =
      "Shows the network that the path was found in; without it, the playground's own again";

  private boolean showing;

  FollowForm(RegionsModel model, RegionsController controller) {
    getStyleClass().add("regions-group");
    CheckBox follow = new CheckBox();
    follow.setId("regions-follow");
    Tooltip meaning = new Tooltip();
    follow.setTooltip(meaning);
    model
        .pathFollowedProperty()
        .subscribe(
            path -> {
              follow.setText(path ? "Show the path's network" : "Follow the marker");
              meaning.setText(path ? PATH : MARKER);
              follow.setAccessibleHelp(path ? PATH : MARKER);
            });
    follow.selectedProperty().bindBidirectional(model.followingProperty());
    ComboBox<String> plane = new ComboBox<>();
    plane.setEditable(true);
    plane
        .getItems()
        .setAll("classes", "through 0,1,2", "pca at 0", "random 1 at 0", "inputs 0,1 at 0");
    Form form = new Form();
    form.row(
        "Plane",
        "regions-plane-choice",
        plane,
        "Where a network of more than two inputs is looked at. classes: through the first samples of"
            + " three classes. through I,J,K: through three samples, s from I towards J, t towards"
            + " K. pca, random SEED, inputs I,J at ROW: from a sample along two directions. Numbers"
            + " count from 0.");
    model
        .planeProperty()
        .subscribe(
            words -> {
              showing = true;
              plane.setValue(words);
              showing = false;
            });
    plane
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!showing && now != null) {
                controller.looking().choosePlane(now);
              }
            });
    form.disableProperty().bind(model.followingProperty().not());
    getChildren().addAll(follow, form);
  }
}
