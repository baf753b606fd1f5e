package org.lossatlas.app.kit;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lossatlas.figure.MathText;

/**
 * The frame that every panel has: a head with name, formula, state and menu; the content, or a
 * sentence on what to do while there is none; and a foot of one line.
 *
 * <p>Style classes: panel, panel-head, panel-name, panel-note, panel-state, panel-body,
 * panel-empty, panel-foot, panel-reading. The pseudo-class {@code stale} greys the content.
 */
public final class PanelFrame extends VBox {
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final PseudoClass DIVERGED = PseudoClass.getPseudoClass("diverged");
  private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");
  private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");
  private static final double FORMULA_SIZE = 12;

  private final PanelTitle title;
  private final ObjectProperty<PanelState> state =
      new SimpleObjectProperty<>(this, "state", PanelState.EMPTY);
  private Optional<Arrangement> arrangement = Optional.empty();
  private final Label note = label("panel-note");
  private final Label tag = label("panel-state");
  private final Label foot = label("panel-reading");
  private final PartsLine footLine = new PartsLine(foot);
  private final HBox footRow = new HBox(footLine);
  private final Tooltip meaning = new Tooltip();
  private final Explanation explanation;
  private final StackPane body = new StackPane();
  private final PanelMenu menu;
  private final HBox head;
  private final Node content;
  private final Label empty;

  /**
   * @param content shown whenever the state is not EMPTY
   */
  public PanelFrame(PanelTitle title, Node content, Saving saving) {
    this(title, content, Optional.of(saving));
  }

  /** Around controls: there is nothing to save, and no state to tell. */
  public static PanelFrame ofControls(PanelTitle title, Node content) {
    PanelFrame frame = new PanelFrame(title, content, Optional.empty());
    frame.state.set(PanelState.DONE);
    frame.head.getChildren().remove(frame.tag);
    frame.getChildren().remove(frame.footRow);
    return frame;
  }

  private PanelFrame(PanelTitle title, Node content, Optional<Saving> saving) {
    this.title = title;
    this.content = content;
    explanation = new Explanation(MathText.plain(title.formula()));
    setId(title.id());
    getStyleClass().add("panel");
    getStylesheets()
        .add(PanelFrame.class.getResource("/org/lossatlas/assets/css/panels.css").toExternalForm());
    saving.ifPresent(files -> files.register(title));
    menu = new PanelMenu(title.id(), title.name(), saving);
    empty = label("panel-empty");
    empty.setText(title.hint());
    empty.setWrapText(true);
    body.getStyleClass().add("panel-body");
    body.getChildren().addAll(content, empty);
    body.setMinSize(0, 0);
    VBox.setVgrow(body, Priority.ALWAYS);
    foot.setId(title.id() + "-foot");
    HBox.setHgrow(footLine, Priority.ALWAYS);
    footRow.getStyleClass().add("panel-foot");
    footRow.setAlignment(Pos.CENTER_LEFT);
    head = head();
    getChildren().addAll(head, body, footRow);
    tag.setId(title.id() + "-state");
    tag.setTooltip(meaning);
    state.addListener((property, before, now) -> show(now));
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> takeFocus());
    show(state.get());
  }

  private HBox head() {
    Label name = label("panel-name");
    name.setText(title.name());
    // A head that is too narrow leaves out the formula, never the name or the state.
    Region formulaBox = new FormulaLine(new Formula(title.formula(), FORMULA_SIZE));
    Tooltip.install(formulaBox, explanation);
    HBox.setHgrow(formulaBox, Priority.ALWAYS);
    name.setMinWidth(Region.USE_PREF_SIZE);
    note.setMinWidth(0);
    // An empty note has no room on either side.
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    tag.setMinWidth(Region.USE_PREF_SIZE);
    menu.setMinWidth(Region.USE_PREF_SIZE);
    addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          menu.show();
          event.consume();
        });
    HBox row = new HBox(name, formulaBox, note, tag, menu);
    row.setId(title.id() + "-head");
    row.getStyleClass().add("panel-head");
    row.setAlignment(Pos.CENTER_LEFT);
    row.addEventHandler(MouseEvent.MOUSE_CLICKED, this::maximiseOnDoubleClick);
    return row;
  }

  /** So that the keys for panels know which is meant. */
  private void takeFocus() {
    if (!isFocusWithin()) {
      requestFocus();
    }
  }

  private void maximiseOnDoubleClick(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      arrangement.ifPresent(by -> by.toggleMaximised(title.id()));
      event.consume();
    }
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  private void show(PanelState now) {
    tag.setText(now.word());
    meaning.setText(now.meaning());
    tag.setAccessibleText(title.name() + " is " + now.word() + ": " + now.meaning());
    boolean isEmpty = now == PanelState.EMPTY;
    // Kept in the layout, so that pictures have their size before the first field arrives.
    content.setVisible(!isEmpty);
    empty.setVisible(isEmpty);
    footRow.setVisible(!isEmpty);
    pseudoClassStateChanged(STALE, now == PanelState.STALE);
    pseudoClassStateChanged(DIVERGED, now == PanelState.DIVERGED);
    pseudoClassStateChanged(PREVIEW, now == PanelState.PREVIEW);
    pseudoClassStateChanged(LIVE, now == PanelState.LIVE);
  }

  public ObjectProperty<PanelState> stateProperty() {
    return state;
  }

  PanelTitle title() {
    return title;
  }

  /** What arranges the panel; empty where a window has but one. */
  public Optional<Arrangement> arrangement() {
    return arrangement;
  }

  /** From now on its menu and a double-click on its head arrange it; to be called once. */
  void arrangeBy(Arrangement newArrangement) {
    arrangement = Optional.of(newArrangement);
    menu.arrangeBy(newArrangement);
  }

  /** A quiet remark in the head; empty for none. */
  public StringProperty noteProperty() {
    return note.textProperty();
  }

  /** The line under the content. */
  public StringProperty footProperty() {
    return foot.textProperty();
  }

  /** Says what the numbers of the foot and the formula are, for the tooltips of both. */
  public void explain(String quantities) {
    explanation.setText(quantities);
    foot.setTooltip(explanation);
    foot.setAccessibleHelp(quantities);
  }

  /** Puts a control at the right end of the line under the content; to be called once. */
  public void addFootControl(Region control) {
    control.setMinWidth(Region.USE_PREF_SIZE);
    footRow.getChildren().add(control);
  }

  /** Puts the panel's own items into its menu; to be called once. */
  public void addMenuItems(List<? extends MenuItem> items) {
    menu.addOwn(items);
  }
}
