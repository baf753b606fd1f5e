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
import org.lossatlas.regions.SamplePlane;

/**
 * The regions of the network at the marker of a loss surface: in its own plane if it has two
 * inputs, else in a plane through training samples.
 */
final class FollowedLook {
  /** Products that a picture may take, so that it follows a marker that is dragged. */
  private static final double MOST_PRODUCTS = 4e8;

  private static final int COARSEST = 64;

  private FollowedLook() {}

  /**
   * Looks with fewer points at networks of many weights.
   *
   * @param plane where it is looked at; empty for a network that has no such plane
   */
  static RegionsLook of(Subject subject, Optional<SamplePlane> plane, InputWindow asked) {
    Parameters network = subject.theta();
    InputWindow window = inTime(network, asked);
    if (!(subject.train().targets() instanceof ClassLabels)) {
      return RegionsLook.of(inPlane(network), window, Optional.empty(), Optional.empty());
    }
    if (network.architecture().inputs() == 2) {
      return RegionsLook.of(network, window, Optional.of(subject.train()), subject.test());
    }
    return plane
        .map(chosen -> throughSamples(network, subject.train(), chosen, window))
        .orElseGet(
            () -> RegionsLook.of(inPlane(network), window, Optional.empty(), Optional.empty()));
  }

  /** The same part with as many points as a picture may take of this network. */
  static InputWindow inTime(Parameters network, InputWindow asked) {
    double points = MOST_PRODUCTS / InputPlane.products(network);
    int side = (int) Math.max(COARSEST, Math.min(asked.columns(), Math.sqrt(points)));
    return asked.of(side, side);
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

  private static RegionsLook throughSamples(
      Parameters network, DataSet data, SamplePlane plane, InputWindow window) {
    Parameters restricted = plane.plane().restrict(network);
    ClassLabels labels = (ClassLabels) data.targets();
    List<RegionFigure.Sample> marks = new ArrayList<>();
    for (int row : plane.rows()) {
      double[] at = plane.place(data, row);
      int named = DenseKernel.largest(DenseKernel.outputs(restricted, 1, at, 1));
      int label = labels.label(row);
      marks.add(new RegionFigure.Sample(at[0], at[1], label, named != label, false));
    }
    return RegionsLook.of(restricted, window, Optional.empty(), Optional.empty())
        .withSamples(marks)
        .withAxes(plane.xName(), plane.yName())
        .ofPlane(network.architecture().inputs());
  }
}
