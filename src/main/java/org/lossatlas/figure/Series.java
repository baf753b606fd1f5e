package org.lossatlas.figure;

/** Points (x, y) joined by a line, which breaks where a number is not finite. Immutable. */
public final class Series {
  private final String name;
  private final double[] x;
  private final double[] y;

  private Series(String name, double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " x but " + y.length + " y");
    }
    this.name = name;
    this.x = x;
    this.y = y;
  }

  /**
   * @param name for the legend; may hold formulas ({@link MathText})
   * @param x copied
   * @param y as many, copied
   */
  public static Series of(String name, double[] x, double[] y) {
    return new Series(name, x.clone(), y.clone());
  }

  public String name() {
    return name;
  }

  public int size() {
    return x.length;
  }

  public double x(int index) {
    return x[index];
  }

  public double y(int index) {
    return y[index];
  }
}
