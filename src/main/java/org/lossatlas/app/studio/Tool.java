package org.lossatlas.app.studio;

import org.lossatlas.pattern.Ellipse;
import org.lossatlas.pattern.FloodFill;
import org.lossatlas.pattern.GlyphPattern;
import org.lossatlas.pattern.Gradient;
import org.lossatlas.pattern.GridPoint;
import org.lossatlas.pattern.Line;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.Rectangle;
import org.lossatlas.pattern.Stroke;

/** What the pointer draws with. */
public enum Tool {
  BRUSH("Brush", 'B', '1', "brush stroke", Reach.PLACE) {
    @Override
    Gesture begin(Ink ink, Pattern base, GridPoint start) {
      return stroke(new Stroke(base, ink.brush(ink.level()), start));
    }
  },
  ERASER("Eraser", 'E', '2', "eraser stroke", Reach.PLACE) {
    @Override
    Gesture begin(Ink ink, Pattern base, GridPoint start) {
      return stroke(new Stroke(base, ink.brush(ink.background()), start));
    }
  },
  LINE("Line", 'L', '3', "line", Reach.SPAN) {
    @Override
    Gesture begin(Ink ink, Pattern base, GridPoint start) {
      return end -> ink.line(new Line(cell(start), cell(end)), base);
    }
  },
  RECTANGLE("Rectangle", 'R', '4', "rectangle", Reach.SPAN) {
    @Override
    Gesture begin(Ink ink, Pattern base, GridPoint start) {
      return end -> ink.shape(new Rectangle(cell(start), cell(end)), base);
    }
  },
  ELLIPSE("Ellipse", 'O', '5', "ellipse", Reach.SPAN) {
    @Override
    Gesture begin(Ink ink, Pattern base, GridPoint start) {
      return end -> ink.shape(new Ellipse(cell(start), cell(end)), base);
    }
  },
  FILL("Fill", 'F', '6', "fill", Reach.PLACE) {
    @Override
    Gesture begin(Ink ink, Pattern base, GridPoint start) {
      return place -> filled(ink, base, cell(place));
    }
  },
  GRADIENT("Gradient", 'G', '7', "gradient", Reach.SPAN) {
    @Override
    Gesture begin(Ink ink, Pattern base, GridPoint start) {
      // Without a direction there is no gradient yet, and a press alone must not wipe the pattern.
      return end ->
          end.equals(start)
              ? base
              : new Gradient(start, end, ink.level(), ink.background()).over(base);
    }
  },
  TEXT("Text", 'T', '8', "text", Reach.PLACE) {
    @Override
    Gesture begin(Ink ink, Pattern base, GridPoint start) {
      double size = ink.textSize(base);
      return place -> GlyphPattern.over(base, ink.text(), place, size, ink.level());
    }
  };

  private final String title;
  private final char key;
  private final char digit;
  private final String step;
  private final Reach reach;

  /** Whether a gesture needs one place or two. */
  private enum Reach {
    PLACE,
    SPAN
  }

  Tool(String title, char key, char digit, String step, Reach reach) {
    this.title = title;
    this.key = key;
    this.digit = digit;
    this.step = step;
    this.reach = reach;
  }

  public String title() {
    return title;
  }

  /** The letter that chooses it. */
  public char key() {
    return key;
  }

  /** The digit that chooses it, for those who count along the tool bar. */
  public char digit() {
    return digit;
  }

  /** What a gesture with it is called after "Undo". */
  String step() {
    return step;
  }

  /** Whether it draws from one place to another, so that one place alone is only its beginning. */
  boolean spansTwoPlaces() {
    return reach == Reach.SPAN;
  }

  abstract Gesture begin(Ink ink, Pattern base, GridPoint start);

  private static Gesture stroke(Stroke stroke) {
    return place -> {
      stroke.to(place);
      return stroke.pattern();
    };
  }

  private static Pattern filled(Ink ink, Pattern base, GridPoint place) {
    int column = (int) place.column();
    int row = (int) place.row();
    boolean inside = column >= 0 && column < base.width() && row >= 0 && row < base.height();
    return inside ? new FloodFill(ink.tolerance(), ink.level()).at(base, column, row) : base;
  }

  /** The nearest cell's centre: shapes with corners there have crisp edges. */
  private static GridPoint cell(GridPoint place) {
    return new GridPoint(Math.rint(place.column()), Math.rint(place.row()));
  }
}
