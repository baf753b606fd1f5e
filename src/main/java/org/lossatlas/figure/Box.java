package org.lossatlas.figure;

/** An upright rectangle on a figure, in units of the figure; y grows downwards. */
public record Box(double x, double y, double width, double height) {
  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double middleX() {
    return x + width / 2;
  }

  public double middleY() {
    return y + height / 2;
  }

  public boolean contains(double atX, double atY) {
    return atX >= x && atX <= right() && atY >= y && atY <= bottom();
  }
}
