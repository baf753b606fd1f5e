package org.lossatlas.app.studio;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is done to the whole pattern, and its grid. */
final class Operations extends HBox {
  Operations(StudioModel model, StudioController controller) {
    getStyleClass().add("tool-strip");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .addAll(
            icon("invert", StudioIcon.INVERT, "Invert: 1 − T", controller::invert),
            icon(
                "mirror-left-right",
                StudioIcon.MIRROR_LEFT_RIGHT,
                "Mirror left to right",
                controller::mirrorLeftRight),
            icon(
                "mirror-top-bottom",
                StudioIcon.MIRROR_TOP_BOTTOM,
                "Mirror top to bottom",
                controller::mirrorTopBottom),
            icon(
                "rotate-left",
                StudioIcon.ROTATE_LEFT,
                "Rotate by a quarter turn to the left",
                controller::rotateLeft),
            icon(
                "rotate-right",
                StudioIcon.ROTATE_RIGHT,
                "Rotate by a quarter turn to the right",
                controller::rotateRight),
            icon("blur", StudioIcon.BLUR, "Blur by one cell (again for more)", controller::blur),
            icon("clear", StudioIcon.CLEAR, "Clear to the ground", controller::clear),
            gap,
            new GridChoice(model, controller));
  }

  private static Button icon(String name, StudioIcon icon, String what, Runnable action) {
    return Buttons.icon("studio-" + name, icon, what, action);
  }
}
