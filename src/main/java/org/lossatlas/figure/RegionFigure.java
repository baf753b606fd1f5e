package org.lossatlas.figure;

import java.util.List;
import java.util.stream.IntStream;
import org.lossatlas.regions.Components;
import org.lossatlas.regions.RegionMap;

/**
 * Decision regions in the plane of two inputs, with their boundaries, the samples of a data set and
 * a legend that counts each class' components.
 *
 * @param title stands above it; empty for none
 * @param xLabel of the horizontal axis
 * @param yLabel of the vertical axis
 * @param legend what is said of each class, [m]; empty for no legend
 */
public record RegionFigure(
    String title,
    RegionMap map,
    String xLabel,
    String yLabel,
    List<String> legend,
    List<Sample> samples)
    implements Figure {
  /** With more classes the legend would be longer than the figure. */
  private static final int MOST_IN_LEGEND = 12;

  /**
   * A sample of the data set.
   *
   * @param label its own class
   * @param wrong whether the network names another
   * @param test whether it is a test sample, drawn as a square
   */
  public record Sample(double x, double y, int label, boolean wrong, boolean test) {}

  public RegionFigure {
    legend = List.copyOf(legend);
    samples = List.copyOf(samples);
  }

  /** Over the inputs x₁ and x₂, with components in the legend and no samples. */
  public static RegionFigure of(String title, RegionMap map) {
    return of(title, map, Components.of(map.labels()));
  }

  /** The same where the components were counted on another grid of the same window. */
  public static RegionFigure of(String title, RegionMap map, Components components) {
    int classes = map.labels().classes();
    List<String> legend = classes > MOST_IN_LEGEND ? List.of() : legend(components, classes);
    return new RegionFigure(title, map, "$x₁$", "$x₂$", legend, List.of());
  }

  private static List<String> legend(Components components, int classes) {
    return IntStream.range(0, classes)
        .mapToObj(label -> "class " + label + ": " + words(components.count(label)))
        .toList();
  }

  /** A count in words, such as {@code 3 components, 2 cut}. */
  public static String words(Components.Count count) {
    String all = count.inWindow() + (count.inWindow() == 1 ? " component" : " components");
    return count.cut() == 0 ? all : all + ", " + count.cut() + " cut";
  }

  @Override
  public RegionFigure withTitle(String newTitle) {
    return new RegionFigure(newTitle, map, xLabel, yLabel, legend, samples);
  }

  public RegionFigure withSamples(List<Sample> newSamples) {
    return new RegionFigure(title, map, xLabel, yLabel, legend, newSamples);
  }

  /** With other counts in the legend, where there is one. */
  public RegionFigure withCounts(Components components) {
    return legend.isEmpty()
        ? this
        : new RegionFigure(title, map, xLabel, yLabel, legend(components, legend.size()), samples);
  }

  /** With other names of the axes. */
  public RegionFigure withAxes(String newX, String newY) {
    return new RegionFigure(title, map, newX, newY, legend, samples);
  }

  /** Without a legend, for small pictures. */
  public RegionFigure withoutLegend() {
    return new RegionFigure(title, map, xLabel, yLabel, List.of(), samples);
  }
}
