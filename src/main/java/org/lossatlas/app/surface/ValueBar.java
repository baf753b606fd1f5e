package org.lossatlas.app.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.lossatlas.app.kit.Formula;
import org.lossatlas.app.kit.RoundNumbers;
import org.lossatlas.app.kit.Typefaces;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.ColourScale;

/** The colour bar beside the scene: which colour is which value. */
final class ValueBar extends Region {
  /** In heights of the type. */
  private static final double WIDTH = 7.6;

  private static final double BAR = 11;
  private static final double SHARE = 0.66;
  private static final double TICK = 4;
  private static final int COLOURS = 256;
  private static final int MARKS = 6;

  private final ImageView bar = new ImageView();
  private final List<Text> numbers = new ArrayList<>();
  private final List<Line> ticks = new ArrayList<>();
  private Optional<ColourScale> scale = Optional.empty();
  private Optional<Formula> name = Optional.empty();
  private String label = "";
  private final double size;
  private final double width;

  /**
   * @param size of the numbers in pixels
   */
  ValueBar(double size) {
    this.size = size;
    width = Math.rint(WIDTH * size);
    setMouseTransparent(true);
    bar.setManaged(false);
    bar.setFitWidth(BAR);
    bar.setSmooth(true);
    getChildren().add(bar);
  }

  void show(ColourScale newScale, String newLabel) {
    boolean sameMap = scale.map(ColourScale::map).equals(Optional.of(newScale.map()));
    if (!sameMap) {
      bar.setImage(image(newScale.map()));
    }
    if (!label.equals(newLabel)) {
      rename(newLabel);
    }
    if (!scale.equals(Optional.of(newScale))) {
      scale = Optional.of(newScale);
      requestLayout();
    }
  }

  private void rename(String newLabel) {
    label = newLabel;
    name.ifPresent(getChildren()::remove);
    Formula formula = new Formula(newLabel, size);
    formula.setManaged(false);
    formula.setRotate(-90);
    getChildren().add(formula);
    name = Optional.of(formula);
    requestLayout();
  }

  private static WritableImage image(ColourMap map) {
    int[] pixels = new int[COLOURS];
    for (int i = 0; i < COLOURS; i++) {
      pixels[i] = map.argb(1 - (i + 0.5) / COLOURS);
    }
    WritableImage image = new WritableImage(1, COLOURS);
    image
        .getPixelWriter()
        .setPixels(0, 0, 1, COLOURS, PixelFormat.getIntArgbInstance(), pixels, 0, 1);
    return image;
  }

  @Override
  protected double computePrefWidth(double height) {
    return width;
  }

  @Override
  protected void layoutChildren() {
    double length = Math.rint(SHARE * getHeight());
    double top = Math.rint((getHeight() - length) / 2);
    bar.setFitHeight(length);
    bar.relocate(0, top);
    double widest = scale.map(shown -> layoutMarks(shown, top, length)).orElse(0.0);
    name.ifPresent(formula -> layoutName(formula, BAR + TICK + widest));
  }

  private double layoutMarks(ColourScale shown, double top, double length) {
    List<RoundNumbers.Mark> marks = RoundNumbers.within(shown.range(), shown.scale(), MARKS);
    while (numbers.size() < marks.size()) {
      addMark();
    }
    double widest = 0;
    for (int i = 0; i < numbers.size(); i++) {
      boolean used = i < marks.size();
      numbers.get(i).setVisible(used);
      ticks.get(i).setVisible(used);
      if (used) {
        RoundNumbers.Mark mark = marks.get(i);
        double y = Math.rint(top + length * (1 - shown.position(mark.value())));
        widest = Math.max(widest, place(mark, numbers.get(i), ticks.get(i), y));
      }
    }
    return widest;
  }

  private static double place(RoundNumbers.Mark mark, Text number, Line tick, double y) {
    number.setText(mark.text());
    double height = number.getLayoutBounds().getHeight();
    number.relocate(BAR + TICK + 4, Math.rint(y - height / 2));
    tick.setStartX(BAR + 1);
    tick.setEndX(BAR + TICK);
    tick.setStartY(y + 0.5);
    tick.setEndY(y + 0.5);
    return number.getLayoutBounds().getWidth();
  }

  private void addMark() {
    Text number = new Text();
    number.setFont(Typefaces.TEXT.at(size));
    number.getStyleClass().add("space-number");
    number.setManaged(false);
    Line tick = new Line();
    tick.getStyleClass().add("space-tick");
    tick.setManaged(false);
    numbers.add(number);
    ticks.add(tick);
    getChildren().addAll(number, tick);
  }

  private void layoutName(Formula formula, double right) {
    formula.autosize();
    double length = formula.getLayoutBounds().getWidth();
    double height = formula.getLayoutBounds().getHeight();
    double middle = Math.min(width - height / 2 - 4, right + 10 + height / 2);
    formula.relocate(Math.rint(middle - length / 2), Math.rint((getHeight() - height) / 2));
  }
}
