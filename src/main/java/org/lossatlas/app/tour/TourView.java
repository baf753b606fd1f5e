package org.lossatlas.app.tour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.Export;
import org.lossatlas.app.kit.Making;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelLayout;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.kit.Saving;
import org.lossatlas.figure.Figure;
import org.lossatlas.file.NpzFile;
import org.lossatlas.file.WholeFile;
import org.lossatlas.paper.Claim;
import org.lossatlas.paper.Page;
import org.lossatlas.paper.Shown;

/** Three panels: the pages, what the page says, and its figure. */
final class TourView {
  private static final double TEXT_INSET = 12;

  /** So that all pages are seen at once. */
  private static final double ROW = 24;

  private static final int COMMAND_ROWS = 3;

  private final TourModel model;
  private final TourController controller;
  private final PanelContext context;
  private final ListView<Page> list = new ListView<>();
  private final Picture<Figure> picture;
  private final PanelFrame pages;
  private final PanelFrame text;
  private final PanelFrame figure;
  private final Label statement = wrapped("tour-statement");
  private final Label look = wrapped("tour-look");
  private final VBox claims = new VBox(4);
  private final TextArea command = new TextArea();
  private final SigmaControls sigma;

  TourView(TourModel model, TourController controller, PanelContext context) {
    this.model = model;
    this.controller = controller;
    this.context = context;
    sigma = new SigmaControls(controller);
    picture = new Picture<>(context);
    picture.setAccessibleText("The page's figure");
    figure =
        new PanelFrame(
            new PanelTitle(
                "tour-figure", "Figure", "", "The page's figure stands here once it has been run"),
            picture,
            new Saving(context, this::export, picture::sheet));
    context
        .exports()
        .onAsked("tour-figure", () -> Making.byNone("Copy the page's own command instead"));
    pages =
        PanelFrame.ofControls(
            new PanelTitle("tour-pages", "Pages", "", "The data sets are being read"), list());
    text =
        PanelFrame.ofControls(
            new PanelTitle("tour-text", "What it says", "", "Choose a page"), text());
    figure.stateProperty().bind(model.stateProperty());
    model.pagesProperty().addListener((property, before, now) -> list.getItems().setAll(now));
    model.pageProperty().addListener((property, before, now) -> now.ifPresent(this::showPage));
    model.shownProperty().addListener((property, before, now) -> showResult(now));
  }

  private static Label wrapped(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Node list() {
    list.setId("tour-list");
    list.setAccessibleText("Pages of the tour");
    list.setTooltip(new Tooltip("Choose a page; a double click runs it"));
    list.setCellFactory(
        view ->
            new ListCell<>() {
              @Override
              protected void updateItem(Page page, boolean empty) {
                super.updateItem(page, empty);
                setText(empty || page == null ? "" : page.title());
              }
            });
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                controller.turnTo(now);
              }
            });
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            controller.train();
          }
        });
    list.setMinSize(0, 0);
    list.setFixedCellSize(ROW);
    list.getStyleClass().add("dense");
    return list;
  }

  private Node text() {
    command.setId("tour-command");
    command.setEditable(false);
    command.setWrapText(true);
    command.setPrefRowCount(COMMAND_ROWS);
    command.setMinHeight(Region.USE_PREF_SIZE);
    command.setAccessibleText("The command that makes the same");
    command.setTooltip(new Tooltip("The command that makes the same figure and numbers"));
    HBox.setHgrow(command, Priority.ALWAYS);
    Button copy = new Button("Copy");
    copy.setId("tour-copy");
    copy.getStyleClass().add("small");
    copy.setTooltip(new Tooltip("Copy the command that makes the same figure and numbers"));
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(event -> copy());
    HBox line = new HBox(6, command, copy);
    line.setAlignment(Pos.TOP_LEFT);
    claims.setId("tour-claims");
    VBox box =
        new VBox(
            10,
            heading("The paper"),
            statement,
            heading("What to look at"),
            look,
            sigma,
            heading("What came out"),
            claims,
            heading("The same from a shell"),
            line);
    box.setPadding(new Insets(TEXT_INSET));
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.setMinSize(0, 0);
    return scroll;
  }

  private static Label heading(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("panel-name");
    return label;
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(command.getText());
    Clipboard.getSystemClipboard().setContent(content);
    context.notices().inform("The command is in the clipboard");
  }

  private void showPage(Page page) {
    if (list.getItems().contains(page)) {
      list.getSelectionModel().select(page);
    }
    statement.setText(page.statement());
    look.setText(page.look());
    command.setText("packaging/loss-atlas " + String.join(" ", quoted(page.command())));
    boolean isSigma = page.name().equals("sigma");
    sigma.setVisible(isSigma);
    sigma.setManaged(isSigma);
    figure.noteProperty().set(page.title());
    showResult(model.shownProperty().get());
  }

  private static List<String> quoted(List<String> words) {
    return words.stream()
        .map(word -> word.matches("[\\w./:,=-]+") ? word : "'" + word + "'")
        .toList();
  }

  private void showResult(Optional<Shown> result) {
    claims.getChildren().clear();
    if (result.isEmpty()) {
      claims.getChildren().add(new Label("Not run yet"));
      return;
    }
    for (Claim claim : result.get().claims()) {
      Label line = new Label((claim.holds() ? "✓ " : "✗ ") + claim.text());
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
      line.setAccessibleText((claim.holds() ? "holds: " : "does not hold: ") + claim.text());
      claims.getChildren().add(line);
    }
    picture.show(result.get().figure());
  }

  private Optional<Export> export() {
    return model
        .shownProperty()
        .get()
        .map(
            shown ->
                new Export(
                    model.pageProperty().get().orElseThrow().name(),
                    shown.figure(),
                    file -> NpzFile.write(file, shown.arrays()),
                    file -> table(file, shown)));
  }

  /** A row a number: its name and itself. */
  private static void table(Path file, Shown shown) throws IOException {
    String rows =
        shown.numbers().entrySet().stream()
            .map(number -> number.getKey() + "," + number.getValue() + "\n")
            .collect(Collectors.joining("", "name,value\n", ""));
    WholeFile.replace(file, out -> out.write(rows.getBytes(StandardCharsets.UTF_8)));
  }

  /** Run, stop and what is going on, for the toolbar. */
  Node controls() {
    Button run = new Button("Run this page");
    run.setId("tour-run");
    run.disableProperty()
        .bind(
            model
                .runningProperty()
                .or(
                    Bindings.createBooleanBinding(
                        () -> model.pageProperty().get().isEmpty(), model.pageProperty())));
    run.setTooltip(new Tooltip("Run the page's experiment; it takes some seconds"));
    run.setOnAction(event -> controller.train());
    Button stop = new Button("Stop");
    stop.setId("tour-stop");
    stop.disableProperty().bind(model.runningProperty().not());
    stop.setTooltip(new Tooltip("End the run and show what is finished"));
    stop.setOnAction(event -> controller.stop());
    ProgressBar bar = new ProgressBar();
    bar.setAccessibleText("Progress of the page");
    bar.progressProperty().bind(model.progressProperty());
    bar.visibleProperty().bind(model.runningProperty());
    bar.managedProperty().bind(model.runningProperty());
    Label status = new Label();
    status.setId("tour-status");
    status.textProperty().bind(model.statusProperty());
    HBox box = new HBox(8, run, stop, bar, status);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  PanelLayout layout() {
    return PanelLayout.beside(
        "tour",
        PanelLayout.over("tour-left", PanelLayout.of(pages), PanelLayout.of(text), 0.45),
        PanelLayout.of(figure),
        0.34);
  }
}
