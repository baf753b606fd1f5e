package org.lossatlas.app.regions;

import java.util.Optional;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.PlaneChoice;
import org.lossatlas.regions.SamplePlane;

/**
 * The network that is looked at in place of the playground's: the one at the marker of a loss
 * surface, or one that another part of the workspace has made; and the plane of its inputs. For the
 * FX thread.
 */
final class Following {
  /** Of a plane's samples, free space on each side. */
  private static final double MARGIN = 0.25;

  private Optional<Subject> marked = Optional.empty();
  private Optional<Subject> made = Optional.empty();
  private PlaneChoice choice = new PlaneChoice.Classes();
  private Optional<SamplePlane> plane = Optional.empty();
  private Optional<DataSet> planeOf = Optional.empty();

  /** The network at the marker has changed. */
  void mark(Optional<Subject> newest) {
    marked = newest;
    made = Optional.empty();
    place();
  }

  /** Another network is looked at, until the marker moves. */
  void make(Subject other) {
    made = Optional.of(other);
    choice = new PlaneChoice.Through(0, 1, 2);
    planeOf = Optional.empty();
    place();
  }

  /** From now on the marker's network again. */
  void leave() {
    made = Optional.empty();
    place();
  }

  /**
   * Looks at another plane.
   *
   * @throws IllegalArgumentException with one line if there is no such plane; the former one stays
   */
  void choose(PlaneChoice wanted) {
    Optional<DataSet> data = subject().map(Subject::train).filter(Following::hasPlanes);
    Optional<SamplePlane> chosen = data.map(wanted::on);
    choice = wanted;
    plane = chosen;
    planeOf = data;
  }

  /** Whether it is a network that another part of the workspace has made. */
  boolean isMade() {
    return made.isPresent();
  }

  /** What is looked at. */
  Optional<Subject> subject() {
    return made.or(() -> marked);
  }

  PlaneChoice choice() {
    return choice;
  }

  /** Empty where the inputs are a plane themselves, or have no classes. */
  Optional<SamplePlane> plane() {
    return plane;
  }

  /** Where it is looked at first: around the plane's samples, or the origin. */
  InputWindow home() {
    return plane
        .map(chosen -> chosen.squareAround(MARGIN, RegionsModel.SIDE))
        .orElse(RegionsModel.HOME);
  }

  /** Directions of data take a while, so they are found once for each set. */
  private void place() {
    Optional<DataSet> data = subject().map(Subject::train).filter(Following::hasPlanes);
    if (data.isPresent() && planeOf.isPresent() && data.get() == planeOf.get()) {
      return;
    }
    try {
      choose(choice);
    } catch (IllegalArgumentException other) {
      // The plane was chosen for other data.
      choice = new PlaneChoice.Classes();
      plane = data.flatMap(Following::threeClasses);
      planeOf = data;
    }
  }

  private static Optional<SamplePlane> threeClasses(DataSet data) {
    try {
      return Optional.of(new PlaneChoice.Classes().on(data));
    } catch (IllegalArgumentException tooFew) {
      return Optional.empty();
    }
  }

  private static boolean hasPlanes(DataSet data) {
    return data.targets() instanceof ClassLabels && data.inputs() != 2;
  }
}
