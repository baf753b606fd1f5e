package org.lossatlas.app.regions;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.PlaneChoice;

/** The state of the Regions workspace. For the FX thread. */
public final class RegionsModel {
  /** Points a side of the window: enough for the panel, little enough for every frame. */
  static final int SIDE = 384;

  /** The part of the plane that is shown at first. */
  static final InputWindow HOME = InputWindow.around(6, SIDE);

  /** The slowest and the fastest of the speeds; the fastest is as fast as the machine is. */
  static final int FULL_SPEED = 1_000_000;

  private final ReadOnlyObjectWrapper<PlaygroundSettings> settings =
      new ReadOnlyObjectWrapper<>(this, "settings", PlaygroundSettings.DEFAULTS);
  private final ReadOnlyObjectWrapper<Optional<RegionsLook>> look =
      new ReadOnlyObjectWrapper<>(this, "look", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Trained>> trained =
      new ReadOnlyObjectWrapper<>(this, "trained", Optional.empty());
  private final ReadOnlyObjectWrapper<InputWindow> window =
      new ReadOnlyObjectWrapper<>(this, "window", HOME);
  private final ReadOnlyObjectWrapper<PanelState> state =
      new ReadOnlyObjectWrapper<>(this, "state", PanelState.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<String>> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
  private final ReadOnlyObjectWrapper<String> origin =
      new ReadOnlyObjectWrapper<>(this, "origin", "");
  private final ReadOnlyStringWrapper plane =
      new ReadOnlyStringWrapper(this, "plane", new PlaneChoice.Classes().toString());
  private final BooleanProperty following = new SimpleBooleanProperty(this, "following", false);
  private final ReadOnlyBooleanWrapper pathFollowed =
      new ReadOnlyBooleanWrapper(this, "pathFollowed", false);
  private final IntegerProperty speed = new SimpleIntegerProperty(this, "speed", FULL_SPEED);
  private final IntegerProperty brush = new SimpleIntegerProperty(this, "brush", -1);
  private final StringProperty tab = new SimpleStringProperty(this, "tab", "Units");
  private final ObjectProperty<Boolean> testShown =
      new SimpleObjectProperty<>(this, "testShown", true);

  /** What was asked for last. */
  public ReadOnlyObjectProperty<PlaygroundSettings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  PlaygroundSettings settings() {
    return settings.get();
  }

  void setSettings(PlaygroundSettings now) {
    settings.set(now);
  }

  /** What the panels show. */
  ReadOnlyObjectProperty<Optional<RegionsLook>> lookProperty() {
    return look.getReadOnlyProperty();
  }

  void setLook(RegionsLook now) {
    look.set(Optional.of(now));
  }

  /** The newest state of the training. */
  ReadOnlyObjectProperty<Optional<Trained>> trainedProperty() {
    return trained.getReadOnlyProperty();
  }

  void setTrained(Optional<Trained> now) {
    trained.set(now);
  }

  /** The part of the plane that is shown. */
  public ReadOnlyObjectProperty<InputWindow> windowProperty() {
    return window.getReadOnlyProperty();
  }

  InputWindow window() {
    return window.get();
  }

  void setWindow(InputWindow now) {
    window.set(now);
  }

  /** How what is shown stands to the training. */
  public ReadOnlyObjectProperty<PanelState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  void setState(PanelState now) {
    state.set(now);
  }

  /** What is wrong with the settings, one line. */
  public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  void setProblem(Optional<String> line) {
    problem.set(line);
  }

  /** Where the network comes from, a few words; empty for the playground's own. */
  public ReadOnlyObjectProperty<String> originProperty() {
    return origin.getReadOnlyProperty();
  }

  void setOrigin(String words) {
    origin.set(words);
  }

  /** On which plane a network of more inputs is looked at, in the words of {@link PlaneChoice}. */
  public ReadOnlyStringProperty planeProperty() {
    return plane.getReadOnlyProperty();
  }

  void setPlane(String words) {
    plane.set(words);
  }

  /** Whether the network at the marker of the loss surface is shown instead of the playground's. */
  public BooleanProperty followingProperty() {
    return following;
  }

  /** Whether that is not the marker's network, but the one that the path was found in. */
  ReadOnlyBooleanProperty pathFollowedProperty() {
    return pathFollowed.getReadOnlyProperty();
  }

  void setPathFollowed(boolean now) {
    pathFollowed.set(now);
  }

  /** At most so many epochs a second. */
  public IntegerProperty speedProperty() {
    return speed;
  }

  /** The class that the pointer sprays; −1 to move the window instead. */
  public IntegerProperty brushProperty() {
    return brush;
  }

  /** The name of the tab beside the regions. */
  StringProperty tabProperty() {
    return tab;
  }

  /** Whether test points are drawn. */
  public ObjectProperty<Boolean> testShownProperty() {
    return testShown;
  }
}
