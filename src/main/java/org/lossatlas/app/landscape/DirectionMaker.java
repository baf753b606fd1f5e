package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lossatlas.app.kit.Decimals;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.file.BadInputException;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.BiasRule;
import org.lossatlas.landscape.Directions;
import org.lossatlas.landscape.NamedDirection;
import org.lossatlas.landscape.Principal;
import org.lossatlas.network.HessianPart;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;
import org.lossatlas.spectrum.Eigenpairs;
import org.lossatlas.spectrum.Lanczos;
import org.lossatlas.spectrum.LanczosOptions;
import org.lossatlas.spectrum.SymmetricOperator;

/** Makes the directions of a plane through a network; takes a moment for eigenvectors. */
final class DirectionMaker {
  /** Points that a trajectory needs for principal components. */
  private static final int LEAST_TRAJECTORY = 3;

  private static final String NAMES =
      "neuron:LAYER:UNIT, parameter:INDEX, towards:FILE or a file of the network's layers";

  private static final double EIGEN_TOLERANCE = 1e-6;

  private final Subject subject;
  private final Optional<KnownNetwork> own;
  private final List<KnownNetwork> others;
  private final RunControl control;

  /**
   * @param own the network that is shown, where it was trained or opened here
   * @param others of the same layout, the newest first
   */
  DirectionMaker(
      Subject subject, Optional<KnownNetwork> own, List<KnownNetwork> others, RunControl control) {
    this.subject = subject;
    this.own = own;
    this.others = others;
    this.control = control;
  }

  /**
   * The directions of a plane and of its sliders.
   *
   * @throws BadInputException with one line if a named one is none of the network
   */
  Directed make(PlaneSettings plane) {
    DirectionKind kind = plane.kind();
    List<Parameters> made = new ArrayList<>();
    String words =
        switch (kind) {
          case FILTER, LAYER, PLAIN -> "";
          case TRAJECTORY -> principal(made);
          case EIGEN -> eigenvectors(made);
          case TOWARDS -> towards(made);
          case NAMED -> named(made, plane.named());
        };
    int named = made.size();
    Parameters theta = subject.theta();
    for (int i = named; i < plane.directions(); i++) {
      Parameters drawn = Directions.random(theta.layout(), plane.seed(), i);
      made.add(Directions.normalised(drawn, theta, kind.random(), BiasRule.ZERO));
    }
    return new Directed(made, named, words);
  }

  /** Scaled so that the training lies within −1 to 1. */
  private String principal(List<Parameters> made) {
    if (own.flatMap(KnownNetwork::way).filter(way -> way.size() > LEAST_TRAJECTORY).isEmpty()) {
      return "There is no training yet to take components of: the directions are random\n";
    }
    List<Parameters> points = own.orElseThrow().points();
    try {
      for (Parameters component : Principal.of(points, subject.theta(), 2).components()) {
        double reach = 0;
        for (Parameters point : points) {
          Parameters offset = Directions.towards(subject.theta(), point);
          reach = Math.max(reach, Math.abs(Directions.dot(offset, component)));
        }
        made.add(component.plus(reach - 1, component));
      }
      return "";
    } catch (IllegalArgumentException narrow) {
      made.clear();
      return "The directions are random: " + narrow.getMessage() + "\n";
    }
  }

  private String eigenvectors(List<Parameters> made) {
    Parameters theta = subject.theta();
    if (!theta.layout().isDense()) {
      return "Eigenvectors are of fully connected networks: the directions are random\n";
    }
    if (!theta.layout().skips().isEmpty() || theta.count() < 2) {
      return "Eigenvectors are of networks without skips: the directions are random\n";
    }
    Eigenpairs top =
        Lanczos.run(
                SymmetricOperator.of(
                    LossCurvature.of(theta, subject.loss(), subject.train()), HessianPart.WHOLE),
                LanczosOptions.ends(2, 0, theta.count(), 0).withTolerance(EIGEN_TOLERANCE),
                control,
                (done, words) -> {})
            .top();
    for (int i = 0; i < Math.min(2, top.count()); i++) {
      made.add(Parameters.of(theta.layout(), top.vector(i)));
    }
    return made.size() < 2
        ? ""
        : Decimals.signed(
            String.format(
                Locale.ROOT,
                "d₁ and d₂ are the Hessian's eigenvectors to %.4g and %.4g, of length 1\n",
                top.value(0),
                top.value(1)));
  }

  private String named(List<Parameters> made, String names) {
    List<String> words = List.of(names.strip().split("\\s+"));
    for (String word : words.subList(0, Math.min(2, words.size()))) {
      Parameters direction = NamedDirection.of("Directions", word, subject.theta(), NAMES);
      if (!(Directions.norm(direction) > 0)) {
        throw new BadInputException(word, "is zero here; a direction must not be");
      }
      made.add(direction);
    }
    return "d₁ is "
        + words.get(0)
        + (words.size() > 1 ? ", d₂ is " + words.get(1) : ", d₂ is random")
        + "\n";
  }

  private String towards(List<Parameters> made) {
    if (others.isEmpty()) {
      return "There is no other network yet: train or open another of the same widths, and it is"
          + " at (1, 0). The directions are random\n";
    }
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < Math.min(2, others.size()); i++) {
      made.add(Directions.towards(subject.theta(), others.get(i).end()));
      words.append(others.get(i).name()).append(i == 0 ? " is at (1, 0)\n" : " is at (0, 1)\n");
    }
    return words.toString();
  }
}
