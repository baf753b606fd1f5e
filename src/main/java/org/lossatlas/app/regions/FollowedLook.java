package org.lossatlas.app.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.figure.RegionFigure;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.InputPlane;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.Span;

/**
 * The regions of the network at the marker of a loss surface: in its own plane if it has two
 * inputs, else in the plane through three training samples.
 */
final class FollowedLook {
  /** Products that a picture may take, so that it follows a marker that is dragged. */
  private static final double MOST_PRODUCTS = 4e8;

  private static final int COARSEST = 64;

  /** Of the window beyond the samples: half its length, as a share of theirs. */
  private static final double MARGIN = 0.75;

  private FollowedLook() {}

  /** Looks with fewer points at networks of many weights. */
  static RegionsLook of(Subject subject, InputWindow asked) {
    Parameters network = subject.theta();
    double points = MOST_PRODUCTS / InputPlane.products(network);
    int side = (int) Math.max(COARSEST, Math.min(asked.columns(), Math.sqrt(points)));
    InputWindow window = asked.of(side, side);
    if (!(subject.train().targets() instanceof ClassLabels)) {
      return RegionsLook.of(inPlane(network), window, Optional.empty(), Optional.empty());
    }
    if (network.architecture().inputs() == 2) {
      return RegionsLook.of(network, window, Optional.of(subject.train()), subject.test());
    }
    return throughSamples(network, subject.train(), window);
  }

  /** Where the plane is looked at first: around the three samples, or the origin. */
  static InputWindow home(Optional<Subject> subject) {
    return subject
        .map(Subject::train)
        .filter(data -> data.targets() instanceof ClassLabels && data.inputs() != 2)
        .map(FollowedLook::around)
        .orElse(RegionsModel.HOME);
  }

  private static InputWindow around(DataSet data) {
    int[] rows = threeClasses(data);
    InputPlane plane = plane(data, rows);
    double[] low = plane.project(point(data, rows[0]));
    double[] high = low.clone();
    for (int row : rows) {
      double[] at = plane.project(point(data, row));
      for (int axis = 0; axis < 2; axis++) {
        low[axis] = Math.min(low[axis], at[axis]);
        high[axis] = Math.max(high[axis], at[axis]);
      }
    }
    double reach = MARGIN * Math.max(high[0] - low[0], high[1] - low[1]);
    return new InputWindow(
        span((low[0] + high[0]) / 2, reach), span((low[1] + high[1]) / 2, reach));
  }

  private static Span span(double middle, double reach) {
    return new Span(middle - reach, middle + reach, RegionsModel.SIDE);
  }

  private static InputPlane plane(DataSet data, int[] rows) {
    return InputPlane.through(point(data, rows[0]), point(data, rows[1]), point(data, rows[2]));
  }

  /** Around the origin, along the first two inputs. */
  private static Parameters inPlane(Parameters network) {
    int d = network.architecture().inputs();
    if (d == 2) {
      return network;
    }
    double[] first = new double[d];
    double[] second = new double[d];
    first[0] = 1;
    second[Math.min(1, d - 1)] = 1;
    return InputPlane.along(new double[d], first, second).restrict(network);
  }

  private static RegionsLook throughSamples(Parameters network, DataSet data, InputWindow window) {
    int[] rows = threeClasses(data);
    InputPlane plane = plane(data, rows);
    Parameters restricted = plane.restrict(network);
    ClassLabels labels = (ClassLabels) data.targets();
    List<RegionFigure.Sample> marks = new ArrayList<>();
    for (int row : rows) {
      double[] at = plane.project(point(data, row));
      int named = DenseKernel.largest(DenseKernel.outputs(restricted, 1, at, 1));
      int label = labels.label(row);
      marks.add(new RegionFigure.Sample(at[0], at[1], label, named != label, false));
    }
    return RegionsLook.of(restricted, window, Optional.empty(), Optional.empty())
        .withSamples(marks)
        .withAxes(
            "$s$ from sample " + rows[0] + " towards " + rows[1], "$t$ towards sample " + rows[2]);
  }

  /** The first sample, and the first ones of two other classes, or whatever follows. */
  private static int[] threeClasses(DataSet data) {
    ClassLabels labels = (ClassLabels) data.targets();
    int[] rows = {0, Math.min(1, data.samples() - 1), Math.min(2, data.samples() - 1)};
    int found = 1;
    for (int row = 1; row < data.samples() && found < 3; row++) {
      boolean known = false;
      for (int i = 0; i < found; i++) {
        known |= labels.label(rows[i]) == labels.label(row);
      }
      if (!known) {
        rows[found++] = row;
      }
    }
    return rows;
  }

  private static double[] point(DataSet data, int row) {
    double[] point = new double[data.inputs()];
    for (int j = 0; j < point.length; j++) {
      point[j] = data.x(row, j);
    }
    return point;
  }
}
