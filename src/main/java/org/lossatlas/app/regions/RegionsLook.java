package org.lossatlas.app.regions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.figure.RegionFigure;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.Components;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.NeuronMaps;
import org.lossatlas.regions.RegionKernel;
import org.lossatlas.regions.RegionMap;
import org.lossatlas.regions.ThinParts;
import org.lossatlas.regions.WidthTheorem;
import org.lossatlas.study.LayerRanks;

/**
 * All that the panels show of one network: computed in the background. Immutable.
 *
 * @param network with two inputs
 * @param components those of the raster
 * @param joined the same with parts joined that are thinner than the raster's step, once followed
 * @param features ranks and singular values of what the layers make of the training points
 * @param space inputs of the space that the plane lies in; empty where the inputs are the plane
 */
record RegionsLook(
    Parameters network,
    RegionFigure figure,
    Components components,
    Components joined,
    NeuronMaps neurons,
    WidthTheorem theorem,
    Optional<LayerRanks> features,
    OptionalInt space) {
  private static final int NEURON_SIDE = 40;

  /** Points that are drawn at most of each split: more only cover each other. */
  private static final int MOST_SAMPLES = 1500;

  /** Points that features are measured on: what a frame has time for. */
  private static final int MOST_RANKED = 300;

  private static final int WIDEST_RANKED = 100;

  /** Computes everything for the points of a window. */
  static RegionsLook of(
      Parameters network, InputWindow window, Optional<DataSet> train, Optional<DataSet> test) {
    RegionMap map = new RegionKernel(network).map(window);
    Components components = Components.of(map.labels());
    List<RegionFigure.Sample> samples = new ArrayList<>();
    test.ifPresent(set -> addSamples(network, set, true, samples));
    train.ifPresent(set -> addSamples(network, set, false, samples));
    return new RegionsLook(
        network,
        RegionFigure.of("", map, components).withSamples(samples),
        components,
        components,
        NeuronMaps.of(network, window.of(NEURON_SIDE, NEURON_SIDE)),
        WidthTheorem.of(network),
        train.filter(set -> isMeasured(network, set)).map(set -> ranks(network, set)),
        OptionalInt.empty());
  }

  private static LayerRanks ranks(Parameters network, DataSet train) {
    return LayerRanks.of(0, network, train.first(MOST_RANKED));
  }

  private static boolean isMeasured(Parameters network, DataSet train) {
    return network.architecture().outputs() == train.targets().outputs()
        && network.architecture().widths().stream().allMatch(width -> width <= WIDEST_RANKED);
  }

  /** The same with other names of the axes. */
  RegionsLook withAxes(String x, String y) {
    return with(figure.withAxes(x, y), joined);
  }

  /** The same with other samples drawn over it. */
  RegionsLook withSamples(List<RegionFigure.Sample> samples) {
    return with(figure.withSamples(samples), joined);
  }

  /** The same where the network is that of a plane in a space of so many inputs. */
  RegionsLook ofPlane(int inputs) {
    return new RegionsLook(
        network,
        figure,
        components,
        joined,
        neurons,
        WidthTheorem.ofPlane(inputs),
        features,
        OptionalInt.of(inputs));
  }

  private RegionsLook with(RegionFigure newFigure, Components newJoined) {
    return new RegionsLook(
        network, newFigure, components, newJoined, neurons, theorem, features, space);
  }

  /** Whether a class may be joined between the points. */
  boolean isInPieces() {
    return Arrays.stream(components.perClass()).anyMatch(count -> count > 1);
  }

  /** The same with thin parts followed; what is not followed until the stop stays apart. */
  RegionsLook withThinParts(RunControl control) {
    Components followed = ThinParts.joined(network, figure.map().labels(), components, control);
    return with(figure.withCounts(followed), followed);
  }

  private static void addSamples(
      Parameters network, DataSet data, boolean test, List<RegionFigure.Sample> samples) {
    DataSet set = data.first(MOST_SAMPLES);
    double[] x = new double[2 * set.samples()];
    for (int i = 0; i < x.length; i++) {
      x[i] = set.rawInputs()[i];
    }
    double[] outputs = DenseKernel.outputs(network, 1, x, set.samples());
    double[] output = new double[network.architecture().outputs()];
    ClassLabels labels = (ClassLabels) set.targets();
    for (int i = 0; i < set.samples(); i++) {
      System.arraycopy(outputs, i * output.length, output, 0, output.length);
      boolean wrong = DenseKernel.largest(output) != labels.label(i);
      samples.add(new RegionFigure.Sample(x[2 * i], x[2 * i + 1], labels.label(i), wrong, test));
    }
  }
}
