package org.lossatlas.app.surface;

import java.util.List;
import java.util.Optional;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.Saving;
import org.lossatlas.figure.Sheet;

/**
 * The surface panel. Dragging and the arrow keys turn, scrolling and + and − zoom, Page Up and Page
 * Down stretch the height, Home or R goes back to the usual view.
 */
public final class SurfaceView {
  /** How the surface gets onto the screen. */
  enum Drawing {
    /** A mesh, by the graphics card (or Mesa in its place). */
    MESH,
    /** A picture that a worker draws. */
    RASTER
  }

  private static final PanelTitle TITLE =
      new PanelTitle(
          "surface",
          "Surface 3D",
          "$L(α₁, α₂)$",
          "The loss over the plane stands here as a surface, in the colours of the heatmap");

  private final SurfaceModel model;
  private final PanelContext context;
  private final SurfaceController controller;
  private final PanelFrame frame;
  private double dragX;
  private double dragY;

  public SurfaceView(SurfaceModel model, PanelContext context) {
    this(model, context, TITLE);
  }

  /** Under another title, where a window has several. */
  public SurfaceView(SurfaceModel model, PanelContext context, PanelTitle title) {
    this(model, context, title, usualDrawing());
  }

  SurfaceView(SurfaceModel model, PanelContext context, Drawing drawing) {
    this(model, context, TITLE, drawing);
  }

  private SurfaceView(SurfaceModel model, PanelContext context, PanelTitle title, Drawing drawing) {
    this.model = model;
    this.context = context;
    controller = new SurfaceController(model);
    Region plot = plot(drawing);
    plot.setMinSize(0, 0);
    listen(plot);
    frame = new PanelFrame(title, plot, new Saving(context, controller::export, () -> sheet(plot)));
    frame.explain(
        "The height is L over the plane, the same numbers as the heatmap's and in its colours"
            + " (Eq. 11 of Czarnecki et al. 2019 where the plane is that of a pattern); on the floor"
            + " are its contours, the pin is the marker.");
    frame.addMenuItems(List.of(resetItem()));
    frame.stateProperty().bind(model.stateProperty());
    frame.addFootControl(heightControl());
    if (drawing == Drawing.RASTER) {
      frame.noteProperty().set("no 3D hardware");
    }
  }

  private static Drawing usualDrawing() {
    return Platform.isSupported(ConditionalFeature.SCENE3D) ? Drawing.MESH : Drawing.RASTER;
  }

  private Region plot(Drawing drawing) {
    SpaceStage stage =
        switch (drawing) {
          case MESH -> new MeshStage();
          case RASTER -> new RasterStage(context.painting());
        };
    return new SurfaceScene(model, context, stage);
  }

  private void listen(Region plot) {
    plot.setId("surface-plot");
    plot.getStyleClass().add("surface-plot");
    plot.setPickOnBounds(true);
    plot.setFocusTraversable(true);
    plot.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    plot.setAccessibleText("The loss over the plane as a surface");
    plot.setAccessibleHelp(
        "Arrow keys turn, plus and minus zoom, Page Up and Page Down stretch, Home resets");
    plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    plot.addEventHandler(
        ScrollEvent.SCROLL,
        event -> {
          controller.scroll(event.getDeltaY());
          event.consume();
        });
    plot.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (controller.press(event)) {
            event.consume();
          }
        });
  }

  private void press(MouseEvent event) {
    ((Node) event.getSource()).requestFocus();
    dragX = event.getX();
    dragY = event.getY();
  }

  private void drag(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    controller.drag(event.getX() - dragX, event.getY() - dragY);
    dragX = event.getX();
    dragY = event.getY();
  }

  private MenuItem resetItem() {
    MenuItem item = new MenuItem("Reset the view (Home)");
    item.setId("surface-reset");
    item.setOnAction(event -> model.reset());
    return item;
  }

  private Region heightControl() {
    Label label = new Label("Height");
    Slider slider = new Slider(SurfaceModel.LEAST_HEIGHT, SurfaceModel.MOST_HEIGHT, 1);
    slider.setId("surface-height");
    slider.setAccessibleText("Height of the surface, times the usual");
    slider.setTooltip(new Tooltip("Stretches the height (Page Up, Page Down)"));
    slider.valueProperty().bindBidirectional(model.heightScaleProperty());
    slider.setPrefWidth(120);
    label.setLabelFor(slider);
    HBox box = new HBox(8, label, slider);
    box.getStyleClass().add("surface-controls");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Optional<Sheet> sheet(Region plot) {
    if (plot.getWidth() < 64 || plot.getHeight() < 64) {
      return Optional.empty();
    }
    return Optional.of(
        new Sheet(
            (int) plot.getWidth(),
            (int) plot.getHeight(),
            1,
            context.theme().getValue(),
            context.fontSize().getValue()));
  }

  /** The panel to put into a window. */
  public PanelFrame node() {
    return frame;
  }
}
