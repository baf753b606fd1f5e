package org.lossatlas.app.export;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.figure.FigureStyle;
import org.lossatlas.figure.export.FigureFormat;

/** The dialog: the figure as it will be on the left, what it is made of on the right. */
final class ExportView extends Stage {
  private static final double PADDING = 16;
  private static final double FORM_WIDTH = 330;
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 690;

  private final ExportModel model;
  private final ExportController controller;
  private final ImageView picture = new ImageView();
  private final StackPane desk = new StackPane(picture);
  private final StyleForm form = new StyleForm();
  private final ComboBox<FigureFormat> format = new ComboBox<>();
  private final Label problem = new Label();
  private final Label size = new Label();
  private final Button save = new Button("Save…");

  ExportView(Window owner, ExportModel model, PanelContext context, ExportMemory memory) {
    this.model = model;
    controller = new ExportController(model, context, memory, this::show);
    initOwner(owner);
    setTitle("Export figure");
    desk.setId("export-desk");
    desk.getStyleClass().add("export-desk");
    desk.setMinSize(200, 200);
    picture.setId("export-preview");
    picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    picture.setAccessibleText("Preview of the figure");
    picture.setManaged(false);
    BorderPane root = new BorderPane(desk);
    root.setId("export-dialog");
    root.getStyleClass().add("export-dialog");
    root.setRight(side());
    root.setBottom(buttons());
    Scene scene = new Scene(root);
    scene
        .getStylesheets()
        .add(ExportView.class.getResource("/org/lossatlas/assets/css/export.css").toExternalForm());
    // Before the controls, as a combo box takes the key; an open list is a window of its own.
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::closeOnEscape);
    setScene(scene);
    setMinWidth(760);
    setMinHeight(480);
    form.show(memory.style());
    format.setValue(memory.format());
    read();
    listen();
    placeOver(owner);
  }

  /** In the middle of its window, but never partly off the screen. */
  private void placeOver(Window owner) {
    Rectangle2D screen =
        Screen.getScreensForRectangle(
                owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
            .stream()
            .findFirst()
            .orElseGet(Screen::getPrimary)
            .getVisualBounds();
    setWidth(Math.min(WIDTH, screen.getWidth()));
    setHeight(Math.min(HEIGHT, screen.getHeight()));
    setX(
        inside(
            owner.getX() + (owner.getWidth() - getWidth()) / 2,
            screen.getMinX(),
            screen.getMaxX() - getWidth()));
    setY(
        inside(
            owner.getY() + (owner.getHeight() - getHeight()) / 2,
            screen.getMinY(),
            screen.getMaxY() - getHeight()));
  }

  /** As near as can be to where it is wanted. */
  static double inside(double wanted, double least, double most) {
    return Math.max(least, Math.min(most, wanted));
  }

  private VBox side() {
    VBox panels = new VBox(4);
    for (ExportModel.Panel panel : model.panels()) {
      CheckBox box = new CheckBox(panel.name());
      box.setId("export-panel-" + panel.id());
      box.selectedProperty().bindBidirectional(panel.chosen());
      panels.getChildren().add(box);
    }
    CheckBox marker = new CheckBox("Ring at the marked point");
    marker.setId("export-marker");
    marker.selectedProperty().bindBidirectional(model.markerProperty());
    panels.getChildren().add(marker);
    format.setId("export-format");
    format.getItems().addAll(FigureFormat.values());
    format.setConverter(new FormatNames());
    format.setMaxWidth(Double.MAX_VALUE);
    VBox column = new VBox(10, heading("Panels"), panels, heading("Figure"), form);
    column.setPadding(new Insets(PADDING));
    ScrollPane scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.setPrefWidth(FORM_WIDTH);
    scroll.setMinWidth(FORM_WIDTH);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    // What kind of file it becomes is always seen, however long the form is.
    VBox file = new VBox(6, heading("File"), format);
    file.setPadding(new Insets(PADDING, PADDING, 0, PADDING));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return new VBox(file, scroll);
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("export-heading");
    return heading;
  }

  private HBox buttons() {
    problem.setId("export-problem");
    problem.getStyleClass().add("export-problem");
    problem.setWrapText(true);
    size.setId("export-size");
    size.getStyleClass().add("export-size");
    size.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button copy = new Button("Copy as command");
    copy.setId("export-copy");
    copy.setOnAction(event -> controller.copyCommand());
    copy.setMinWidth(Region.USE_PREF_SIZE);
    Button cancel = new Button("Close");
    cancel.setId("export-close");
    cancel.setOnAction(event -> close());
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    save.setId("export-save");
    save.setDefaultButton(true);
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.setOnAction(event -> save());
    HBox bar = new HBox(8, size, problem, space, copy, cancel, save);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setPadding(new Insets(10, PADDING, 10, PADDING));
    bar.getStyleClass().add("export-buttons");
    return bar;
  }

  private void save() {
    if (controller.save()) {
      close();
    }
  }

  private void closeOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
    }
  }

  private void listen() {
    form.onChange(this::read);
    format.valueProperty().addListener((property, before, now) -> read());
    model.revisionProperty().addListener((property, before, now) -> paint());
    desk.widthProperty().addListener((property, before, now) -> paint());
    desk.heightProperty().addListener((property, before, now) -> paint());
    problem.textProperty().bind(model.problemProperty());
    save.disableProperty().bind(model.problemProperty().isNotEmpty());
  }

  /** Takes what the controls say into the model, or says what is wrong with it. */
  private void read() {
    try {
      FigureStyle style = form.style();
      style.sheet();
      model.formatProperty().set(format.getValue());
      model.styleProperty().set(style);
      describe(style);
      model.refresh();
    } catch (IllegalArgumentException impossible) {
      model.setProblem(impossible.getMessage() + ".");
    }
  }

  private void describe(FigureStyle style) {
    size.setText(
        format.getValue() == FigureFormat.PNG
            ? style.sheet().pixelWidth() + " × " + style.sheet().pixelHeight() + " pixels"
            : String.format(
                Locale.ROOT, "%.0f × %.0f pt", style.size().width(), style.size().height()));
  }

  private void paint() {
    controller.paint(
        desk.getWidth() - 2 * PADDING, desk.getHeight() - 2 * PADDING, getRenderScaleX());
  }

  private void show(Image image) {
    double scale = getRenderScaleX();
    picture.setImage(image);
    picture.setFitWidth(image.getWidth() / scale);
    picture.setFitHeight(image.getHeight() / scale);
    picture.setX(Math.rint((desk.getWidth() - image.getWidth() / scale) / 2));
    picture.setY(Math.rint((desk.getHeight() - image.getHeight() / scale) / 2));
  }
}
