package org.lossatlas.figure;

import java.awt.Shape;
import java.util.function.Consumer;

/** Draws a box in space with its axes, its colour bar and title, around what stands in it. */
final class SpacePainter {
  private SpacePainter() {}

  /**
   * @param contents draws what stands in the box
   */
  static void draw(
      SpaceLayout layout,
      ColourScale colours,
      String title,
      Pen pen,
      double width,
      double height,
      Consumer<Projection> contents) {
    Box room = layout.room();
    SpaceFrame frame = layout.frame();
    Shape before = pen.graphics().getClip();
    if (frame.projection().camera().zoom() > 1) {
      pen.graphics().clip(Pen.rectangle(room));
    }
    SpaceWalls walls = new SpaceWalls(frame, pen);
    walls.draw();
    contents.accept(frame.projection());
    pen.graphics().setClip(before);
    ColourBar.draw(colours, layout.bar(), pen, Heading.below(room.y(), width, height, pen.type()));
    Heading.draw(title, room.x(), room.y(), width, pen);
  }
}
