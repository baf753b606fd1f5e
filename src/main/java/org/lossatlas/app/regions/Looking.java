package org.lossatlas.app.regions;

import java.util.Optional;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.PlaneChoice;

/**
 * What is looked at and where: the playground's network, or another that is followed, and on which
 * part of which plane. For the FX thread.
 */
public final class Looking {
  private final RegionsModel model;
  private final RegionsDrawing drawing;
  private final Runnable render;
  private final PlaneMoves plane;
  private final Following following = new Following();

  /**
   * @param render asks for a picture of the present state
   */
  Looking(RegionsModel model, RegionsDrawing drawing, Runnable render) {
    this.model = model;
    this.drawing = drawing;
    this.render = render;
    plane = new PlaneMoves(model);
  }

  /** Moves of the window. */
  public PlaneMoves plane() {
    return plane;
  }

  /** The network at the marker of the loss surface has changed. */
  public void offer(Optional<Subject> newest) {
    following.mark(newest);
    if (model.followingProperty().get()) {
      settle();
    }
  }

  /** Looks at a network of many inputs on the plane through the first three of its samples. */
  void at(Subject other) {
    model.followingProperty().set(true);
    following.make(other);
    settle();
  }

  /** Looks at the followed network on another plane, in the words of {@link PlaneChoice}. */
  public void choosePlane(String words) {
    try {
      following.choose(PlaneChoice.parse(words));
      model.setProblem(Optional.empty());
    } catch (IllegalArgumentException wrong) {
      model.setProblem(Optional.of(wrong.getMessage()));
    }
    settle();
  }

  /** The user has turned to the followed network, or away from it. */
  void turn() {
    if (!model.followingProperty().get()) {
      following.leave();
    }
    settle();
  }

  private void settle() {
    model.setPlane(following.choice().toString());
    model.setPathFollowed(model.followingProperty().get() && following.isMade());
    plane.settle(model.followingProperty().get() ? following.home() : RegionsModel.HOME);
    render.run();
  }

  /**
   * Draws the followed network, or this one.
   *
   * @param points that it is trained on
   */
  void render(Optional<Parameters> network, Optional<DataSet> points, Optional<DataSet> test) {
    InputWindow window = model.window();
    Optional<Subject> subject = following.subject();
    if (model.followingProperty().get() && subject.isPresent()) {
      model.setOrigin(subject.get().origin());
      drawing.followed(subject.get(), following.plane(), window);
      return;
    }
    network.ifPresent(now -> drawing.network(now, window, points, test));
  }

  /** The network that is looked at in place of the playground's. */
  Optional<Subject> followed() {
    return model.followingProperty().get() ? following.subject() : Optional.empty();
  }

  /** The plane on which it is looked at, if it has more than two inputs. */
  PlaneChoice choice() {
    return following.choice();
  }

  /** Once a pulse. */
  void onPulse() {
    drawing.take().ifPresent(model::setLook);
  }
}
