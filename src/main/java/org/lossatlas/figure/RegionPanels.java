package org.lossatlas.figure;

import java.nio.file.Path;
import java.util.Map;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.LabelRaster;
import org.lossatlas.regions.RegionMap;
import org.lossatlas.regions.Span;

/** The figure of regions.npz: classes in full colour, as the file does not say how sure each is. */
final class RegionPanels {
  private RegionPanels() {}

  static void add(Map<String, Figure> panels, Map<String, NpyArray> arrays, Path file) {
    NpyArray label = ResultPanels.needed(arrays, "label", file);
    if (label.dimensions() != 2) {
      throw new BadInputException(file.toString(), "label must have two dimensions");
    }
    GridAxis x = axis(arrays, "x", label.side(1), file);
    GridAxis y = axis(arrays, "y", label.side(0), file);
    int classes = ResultPanels.needed(arrays, "components", file).size();
    double[] numbers = label.toDoubles();
    int[] labels = new int[numbers.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (int) numbers[i];
    }
    try {
      InputWindow window = new InputWindow(span(x), span(y));
      RegionMap map = RegionMap.certain(LabelRaster.of(window, classes, labels));
      panels.put("regions", RegionFigure.of("Decision regions", map));
    } catch (IllegalArgumentException wrong) {
      throw new BadInputException(file.toString(), wrong.getMessage());
    }
  }

  private static Span span(GridAxis axis) {
    return new Span(axis.first(), axis.last(), axis.count());
  }

  private static GridAxis axis(Map<String, NpyArray> arrays, String name, int size, Path file) {
    return ResultPanels.axis(ResultPanels.numbers(arrays, name, size, file), name, file);
  }
}
