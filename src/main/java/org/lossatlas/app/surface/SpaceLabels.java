package org.lossatlas.app.surface;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.lossatlas.app.kit.Formula;
import org.lossatlas.app.kit.RoundNumbers;
import org.lossatlas.app.kit.Typefaces;

/**
 * Numbers and names along the edges of the box, as flat text above the scene: always upright and
 * sharp, moved along as the box turns.
 */
final class SpaceLabels extends Pane {
  private static final double TICK = 4;
  private static final double GAP = 5;

  private final List<Text> numbers = new ArrayList<>();
  private final List<Line> ticks = new ArrayList<>();
  private final List<Formula> names = new ArrayList<>();
  private final double size;
  private List<String> formulas = List.of();
  private int used;

  /**
   * @param size of the numbers in pixels
   */
  SpaceLabels(double size) {
    this.size = size;
    setMouseTransparent(true);
    getStyleClass().add("space-labels");
  }

  void show(List<BoxAxis> axes, Eye eye) {
    used = 0;
    List<String> wanted = axes.stream().map(BoxAxis::formula).toList();
    if (!wanted.equals(formulas)) {
      getChildren().removeAll(names);
      names.clear();
      wanted.forEach(formula -> names.add(name(formula)));
      getChildren().addAll(names);
      formulas = wanted;
    }
    for (int i = 0; i < axes.size(); i++) {
      show(axes.get(i), names.get(i), eye);
    }
    for (int i = used; i < numbers.size(); i++) {
      numbers.get(i).setVisible(false);
      ticks.get(i).setVisible(false);
    }
  }

  private Formula name(String formula) {
    Formula name = new Formula(formula, size + 1);
    name.setManaged(false);
    return name;
  }

  private void show(BoxAxis axis, Formula name, Eye eye) {
    Point2D out = axis.outward(eye);
    double widest = 0;
    Point2D before = new Point2D(-1e6, -1e6);
    for (RoundNumbers.Mark mark : axis.marks()) {
      Point2D foot = axis.at(mark.value(), eye);
      if (foot.distance(before) < 2.2 * size) {
        continue;
      }
      before = foot;
      next();
      Text text = numbers.get(used - 1);
      text.setText(mark.text());
      widest = Math.max(widest, put(text, foot, out, TICK + GAP));
      Line tick = ticks.get(used - 1);
      tick.setStartX(foot.getX());
      tick.setStartY(foot.getY());
      tick.setEndX(foot.getX() + TICK * out.getX());
      tick.setEndY(foot.getY() + TICK * out.getY());
    }
    name.autosize();
    put(name, axis.middle(eye), out, TICK + 2 * GAP + widest);
  }

  /** Takes the next number and its tick, old or new. */
  private void next() {
    if (used == numbers.size()) {
      Text text = new Text();
      text.setFont(Typefaces.TEXT.at(size));
      text.getStyleClass().add("space-number");
      text.setManaged(false);
      Line tick = new Line();
      tick.getStyleClass().add("space-tick");
      tick.setManaged(false);
      numbers.add(text);
      ticks.add(tick);
      getChildren().addAll(text, tick);
    }
    numbers.get(used).setVisible(true);
    ticks.get(used).setVisible(true);
    used++;
  }

  /** Puts a node beyond a point; how far it reaches along that direction. */
  private static double put(Node node, Point2D foot, Point2D out, double gap) {
    Bounds bounds = node.getLayoutBounds();
    double reach =
        Math.abs(out.getX()) * bounds.getWidth() / 2
            + Math.abs(out.getY()) * bounds.getHeight() / 2;
    double distance = gap + reach;
    double middleX = foot.getX() + distance * out.getX();
    double middleY = foot.getY() + distance * out.getY();
    node.relocate(
        Math.rint(middleX - bounds.getWidth() / 2), Math.rint(middleY - bounds.getHeight() / 2));
    return 2 * reach;
  }
}
