package org.lossatlas.app.studio;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lossatlas.pattern.GridPoint;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.PatternSource;

/**
 * What the target panel shows. Only the controller changes the pattern; the view sets the {@link
 * #settings} and the {@link #pointerProperty}. For the FX thread.
 */
public final class StudioModel {
  private final ReadOnlyObjectWrapper<Target> target;
  private final ReadOnlyObjectWrapper<Pattern> pattern;
  private final DrawingSettings settings = new DrawingSettings();
  private final ObjectProperty<Optional<GridPoint>> pointer = property("pointer");
  private final StringProperty expression = new SimpleStringProperty(this, "expression", "");
  private final ObjectProperty<Optional<ExpressionProblem>> expressionProblem =
      property("expressionProblem");
  private final ObjectProperty<Optional<String>> notice = property("notice");
  private final ObjectProperty<Optional<String>> remark = property("remark");
  private final ObjectProperty<Optional<String>> work = property("work");
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
  private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper(this, "undo", "Undo");
  private final ReadOnlyStringWrapper redoText = new ReadOnlyStringWrapper(this, "redo", "Redo");
  private final ObservableList<Thumbnail> gallery = FXCollections.observableArrayList();

  /**
   * @param source the pattern shown at first
   * @param grid its columns and rows
   */
  public StudioModel(PatternSource source, int grid) {
    Target first = Target.from(source, source.pattern(grid, grid));
    target = new ReadOnlyObjectWrapper<>(this, "target", first);
    pattern = new ReadOnlyObjectWrapper<>(this, "pattern", first.pattern());
  }

  private <T> ObjectProperty<Optional<T>> property(String name) {
    return new SimpleObjectProperty<>(this, name, Optional.empty());
  }

  /** The pattern as it is drawn: changed at every move of the pointer during a stroke. */
  public ReadOnlyObjectProperty<Pattern> patternProperty() {
    return pattern.getReadOnlyProperty();
  }

  public Pattern pattern() {
    return pattern.get();
  }

  /** The last finished state; a stroke in progress is not in it yet. */
  public ReadOnlyObjectProperty<Target> targetProperty() {
    return target.getReadOnlyProperty();
  }

  /** From where the pattern can be had again; empty if it was drawn on. */
  public Optional<PatternSource> source() {
    return target.get().source();
  }

  public DrawingSettings settings() {
    return settings;
  }

  /** The place under the mouse, or where the keyboard draws; empty if neither is on the canvas. */
  public ObjectProperty<Optional<GridPoint>> pointerProperty() {
    return pointer;
  }

  /** What stands in the expression field, right or wrong. */
  public StringProperty expressionProperty() {
    return expression;
  }

  /** Why the expression is not shown; empty if nothing is wrong with it. */
  public ObjectProperty<Optional<ExpressionProblem>> expressionProblemProperty() {
    return expressionProblem;
  }

  /** One line about what could not be done. */
  public ObjectProperty<Optional<String>> noticeProperty() {
    return notice;
  }

  /** One line about how the last file or picture is shown; empty if there is nothing to say. */
  public ObjectProperty<Optional<String>> remarkProperty() {
    return remark;
  }

  /** What is being done in the background, a few words. */
  public ObjectProperty<Optional<String>> workProperty() {
    return work;
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /** For the menu, such as "Undo brush stroke". */
  public ReadOnlyStringProperty undoTextProperty() {
    return undoText.getReadOnlyProperty();
  }

  /** For the menu, such as "Redo brush stroke". */
  public ReadOnlyStringProperty redoTextProperty() {
    return redoText.getReadOnlyProperty();
  }

  /** The bundled patterns, as soon as their pictures are ready. */
  public ObservableList<Thumbnail> gallery() {
    return gallery;
  }

  /** Shows a gesture that is not finished. */
  void show(Pattern unfinished) {
    pattern.set(unfinished);
  }

  /** Shows the current state of a history, and what can be undone and redone. */
  void show(History<Moment> history) {
    target.set(history.current().target());
    pattern.set(history.current().target().pattern());
    canUndo.set(history.undoable().isPresent());
    canRedo.set(history.redoable().isPresent());
    undoText.set("Undo" + history.undoable().map(step -> " " + step).orElse(""));
    redoText.set("Redo" + history.redoable().map(step -> " " + step).orElse(""));
  }
}
