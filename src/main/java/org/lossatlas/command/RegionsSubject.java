package org.lossatlas.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.figure.RegionFigure;
import org.lossatlas.file.BadInputException;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.PlaneChoice;
import org.lossatlas.regions.SamplePlane;

/**
 * What regions are asked of.
 *
 * @param network the whole network
 * @param inPlane the network as one of the plane's two coordinates
 * @param part what is looked at unless a range is given
 * @param plane where the plane lies in a space of more inputs
 * @param samples what is drawn over the regions
 */
record RegionsSubject(
    Parameters network,
    Parameters inPlane,
    InputWindow part,
    Optional<SamplePlane> plane,
    Optional<DataSet> data,
    List<RegionFigure.Sample> samples) {
  /** Free space around the three points, as a share of what they span. */
  private static final double MARGIN = 0.25;

  /** A network in its own input space; samples of a data set with as many inputs are drawn. */
  static RegionsSubject plain(Parameters network, InputWindow part, Optional<DataSet> data) {
    data.ifPresent(set -> requireFit(network, set));
    List<RegionFigure.Sample> samples =
        data.filter(set -> set.inputs() == 2).map(set -> samples(network, set)).orElse(List.of());
    return new RegionsSubject(network, network, part, Optional.empty(), data, samples);
  }

  private static void requireFit(Parameters network, DataSet set) {
    if (set.inputs() != network.architecture().inputs()) {
      throw new BadInputException(
          "--network",
          "has "
              + network.architecture().inputs()
              + " inputs and the data set "
              + set.name()
              + " has "
              + set.inputs()
              + "; the two must be equal");
    }
    if (!(set.targets() instanceof ClassLabels labels)) {
      throw new BadInputException("--dataset", set.name() + " has no classes, but real targets");
    }
    if (labels.classes() > network.architecture().outputs()) {
      throw new BadInputException(
          "--network",
          "has "
              + network.architecture().outputs()
              + " outputs and the data set "
              + set.name()
              + " needs "
              + labels.classes());
    }
  }

  private static List<RegionFigure.Sample> samples(Parameters network, DataSet set) {
    List<RegionFigure.Sample> samples = new ArrayList<>();
    ClassLabels labels = (ClassLabels) set.targets();
    int m = network.architecture().outputs();
    double[] x = new double[2 * set.samples()];
    for (int i = 0; i < x.length; i++) {
      x[i] = set.rawInputs()[i];
    }
    double[] outputs = DenseKernel.outputs(network, 1, x, set.samples());
    double[] output = new double[m];
    for (int i = 0; i < set.samples(); i++) {
      System.arraycopy(outputs, i * m, output, 0, m);
      boolean wrong = DenseKernel.largest(output) != labels.label(i);
      samples.add(new RegionFigure.Sample(set.x(i, 0), set.x(i, 1), labels.label(i), wrong, false));
    }
    return samples;
  }

  /** The same on a plane through samples. */
  RegionsSubject on(String option, PlaneChoice choice) {
    DataSet set =
        data.orElseThrow(
            () -> new BadInputException(option, "names rows of a data set; give --dataset"));
    SamplePlane chosen = Asked.option(option, () -> choice.on(set));
    Parameters restricted = chosen.plane().restrict(network);
    ClassLabels labels = (ClassLabels) set.targets();
    List<RegionFigure.Sample> marks = new ArrayList<>();
    for (int row : chosen.rows()) {
      double[] at = chosen.place(set, row);
      boolean wrong =
          DenseKernel.largest(DenseKernel.outputs(restricted, 1, at, 1)) != labels.label(row);
      marks.add(new RegionFigure.Sample(at[0], at[1], labels.label(row), wrong, false));
    }
    return new RegionsSubject(
        network, restricted, chosen.around(MARGIN, 2), Optional.of(chosen), data, marks);
  }

  /** The plane of {@code I,J,K}. */
  static PlaneChoice through(String rows) {
    return Asked.option(
        "--through",
        () -> {
          if (!rows.matches("\\d{1,9},\\d{1,9},\\d{1,9}")) {
            throw new IllegalArgumentException(
                "'" + rows + "' must be three rows of the data set, such as 0,1,2");
          }
          return PlaneChoice.parse("through " + rows);
        });
  }
}
