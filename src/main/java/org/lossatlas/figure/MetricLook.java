package org.lossatlas.figure;

import org.lossatlas.landscape.Metric;

/** How the metrics of a landscape are drawn: names, symbols, colour maps. */
public final class MetricLook {
  private MetricLook() {}

  /** A panel's title. */
  public static String title(Metric metric) {
    return switch (metric) {
      case LOSS -> "Loss surface";
      case ACCURACY -> "Accuracy";
      case GRADIENT_NORM -> "Gradient norm";
      case LARGEST_EIGENVALUE -> "Largest Hessian eigenvalue";
      case SMALLEST_EIGENVALUE -> "Smallest Hessian eigenvalue";
      case STANDARD_ERROR -> "Standard error of the loss";
    };
  }

  /** Of the colour bar; may hold formulas. */
  public static String label(Metric metric) {
    return switch (metric) {
      case LOSS -> "loss $L$";
      case ACCURACY -> "accuracy";
      case GRADIENT_NORM -> "norm $‖∇L‖$";
      case LARGEST_EIGENVALUE -> "largest $λ(∇²L)$";
      case SMALLEST_EIGENVALUE -> "smallest $λ(∇²L)$";
      case STANDARD_ERROR -> "SE of $L$";
    };
  }

  /** Before a value, in plain text. */
  public static String symbol(Metric metric) {
    return switch (metric) {
      case LOSS -> "L";
      case ACCURACY -> "accuracy";
      case GRADIENT_NORM -> "‖∇L‖";
      case LARGEST_EIGENVALUE -> "λmax";
      case SMALLEST_EIGENVALUE -> "λmin";
      case STANDARD_ERROR -> "SE";
    };
  }

  /** The colours that it begins with. */
  public static ColourMap map(Metric metric) {
    return switch (metric) {
      case LOSS -> ColourMap.VIRIDIS;
      case ACCURACY -> ColourMap.CIVIDIS;
      case GRADIENT_NORM, STANDARD_ERROR, LARGEST_EIGENVALUE -> ColourMap.MAGMA;
      case SMALLEST_EIGENVALUE -> ColourMap.VIK;
    };
  }
}
