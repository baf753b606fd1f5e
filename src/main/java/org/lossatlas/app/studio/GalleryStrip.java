package org.lossatlas.app.studio;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import org.lossatlas.pattern.GalleryEntry;
import org.lossatlas.pattern.PatternSource;

/** The bundled patterns as small pictures in a row that scrolls sideways. */
final class GalleryStrip extends ScrollPane {
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
  private static final double PICTURE = 44;

  /** Twice as many pixels as on most screens look right on those as well. */
  private static final double DENSITY = 2;

  private final StudioController controller;
  private final HBox row = new HBox();

  GalleryStrip(StudioModel model, StudioController controller) {
    this.controller = controller;
    setId("studio-gallery");
    setAccessibleText("Bundled patterns");
    getStyleClass().add("gallery");
    row.getStyleClass().add("gallery-row");
    setContent(row);
    setFitToHeight(true);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setHbarPolicy(ScrollBarPolicy.AS_NEEDED);
    row.addEventFilter(ScrollEvent.SCROLL, this::scrollSideways);
    model.gallery().addListener((ListChangeListener<Thumbnail>) change -> showAll(model));
    model.targetProperty().addListener((property, before, now) -> mark(now));
    showAll(model);
  }

  private void showAll(StudioModel model) {
    row.getChildren().setAll(model.gallery().stream().map(this::button).toList());
    mark(model.targetProperty().get());
  }

  /** The pattern on the canvas, as long as nothing was drawn on it. */
  private void mark(Target target) {
    Optional<String> shown =
        target.source().filter(GalleryEntry.class::isInstance).map(PatternSource::name);
    for (Node button : row.getChildren()) {
      boolean isShown = shown.filter(button.getUserData()::equals).isPresent();
      button.pseudoClassStateChanged(SHOWN, isShown);
    }
  }

  private Node button(Thumbnail thumbnail) {
    String name = thumbnail.entry().title();
    Button button = new Button();
    Buttons.describe(
        button,
        "studio-gallery-" + thumbnail.entry().name(),
        name + ": " + thumbnail.entry().description());
    button.getStyleClass().setAll("thumbnail");
    PatternImage picture = new PatternImage(thumbnail.preview(), PICTURE, DENSITY);
    button.setGraphic(picture);
    button.setUserData(thumbnail.entry().name());
    button.setOnAction(event -> controller.load(thumbnail.entry()));
    button.focusedProperty().addListener((property, before, now) -> reveal(button, now));
    return button;
  }

  /** A wheel turns up and down, and this strip goes left and right. */
  private void scrollSideways(ScrollEvent event) {
    double hidden = row.getWidth() - getViewportBounds().getWidth();
    if (event.getDeltaY() == 0 || hidden <= 0) {
      return;
    }
    setHvalue(getHvalue() - event.getDeltaY() / hidden);
    event.consume();
  }

  /** What is reached by the keyboard is brought into sight. */
  private void reveal(Node button, boolean focused) {
    double hidden = row.getWidth() - getViewportBounds().getWidth();
    if (!focused || hidden <= 0) {
      return;
    }
    Bounds bounds = button.getBoundsInParent();
    double left = getHvalue() * hidden;
    double right = left + getViewportBounds().getWidth();
    if (bounds.getMinX() < left) {
      setHvalue(bounds.getMinX() / hidden);
    } else if (bounds.getMaxX() > right) {
      setHvalue((bounds.getMaxX() - getViewportBounds().getWidth()) / hidden);
    }
  }
}
