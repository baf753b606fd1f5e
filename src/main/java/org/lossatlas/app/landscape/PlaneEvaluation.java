package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.DataSet;
import org.lossatlas.file.BadInputException;
import org.lossatlas.job.LatestJob;
import org.lossatlas.job.Slot;
import org.lossatlas.landscape.Projection;
import org.lossatlas.landscape.Sharpness;
import org.lossatlas.network.Layout;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.Subspace;

/**
 * Evaluates planes in the background, the newest that is asked for; what was made for the one
 * before serves again where it can.
 */
final class PlaneEvaluation {
  private final LatestJob planes;
  private final FirstLevel first;
  private final Slot<Shown> pictures = new Slot<>();
  private final Slot<Shown> ends = new Slot<>();
  private final Slot<String> problems = new Slot<>();

  /** Written by the planes' thread. */
  private volatile Directed directed = Directed.NONE;

  /** Of the planes' thread, as is what follows. */
  private String directedFor = "";

  private List<Kept> kept = List.of();

  /** A picture, and the number of the request that it answers. */
  record Shown(long request, PlanePicture picture) {}

  /** Products of the first layer, which stay while sliders move. */
  private record Kept(
      Parameters origin, List<Parameters> directions, DataSet data, Subspace kernel) {
    boolean isOf(Subject subject, List<Parameters> along, DataSet on) {
      return origin == subject.theta() && data == on && directions.equals(along);
    }
  }

  /**
   * @param first evaluates the coarsest level of a plane
   */
  PlaneEvaluation(Executor planes, FirstLevel first) {
    this.first = first;
    this.planes = new LatestJob(planes);
  }

  /** Asks; returns at once. Whoever asks stops the request before. */
  void request(PlaneRequest request) {
    planes.request(
        () -> {
          try {
            evaluate(request);
          } catch (IllegalArgumentException | BadInputException wrong) {
            problems.put(wrong.getMessage());
          }
        });
  }

  /** The newest picture of work that goes on. */
  Optional<Shown> take() {
    return pictures.take();
  }

  /** The newest picture of work that has ended; to be taken before {@link #take}. */
  Optional<Shown> takeEnd() {
    return ends.take();
  }

  /** One line, if a plane could not be evaluated. */
  Optional<String> takeProblem() {
    return problems.take();
  }

  /** The directions of the newest plane. */
  Directed directed() {
    return directed;
  }

  private void evaluate(PlaneRequest request) {
    Subject subject = request.subject();
    requireOffered(request);
    Directed made = direct(request);
    if (request.control().isStopped() && made.directions().isEmpty()) {
      return;
    }
    List<Parameters> along = made.directions().subList(0, request.plane().directions());
    List<Kept> kernels = new ArrayList<>();
    kernels.add(kernel(subject, along, subject.train()));
    subject.test().ifPresent(test -> kernels.add(kernel(subject, along, test)));
    kept = List.copyOf(kernels);
    PlaneJob job = new PlaneJob(request.plane(), subject.loss(), first);
    kernels.forEach(one -> job.add(one.kernel(), one.data()));
    job.run(
        request.control(),
        () -> facts(request, made, kernels.get(0).kernel()),
        picture -> {
          // The end of a plane that was overtaken must not displace its coarse picture, which is
          // what a moving slider shows.
          Slot<Shown> slot = picture.hasEnded() ? ends : pictures;
          slot.put(new Shown(request.number(), picture));
        });
  }

  /** What of a convolutional network is not to be had here, nor by the command. */
  private static void requireOffered(PlaneRequest request) {
    boolean dense = request.subject().theta().layout().isDense();
    if (!dense && !request.plane().metric().comesWithTheLoss()) {
      throw new IllegalArgumentException(
          "This map is of fully connected networks; of a convolutional one there are loss and"
              + " accuracy");
    }
  }

  private Kept kernel(Subject subject, List<Parameters> along, DataSet data) {
    return kept.stream()
        .filter(known -> known.isOf(subject, along, data))
        .findFirst()
        .orElseGet(
            () ->
                new Kept(
                    subject.theta(),
                    List.copyOf(along),
                    data,
                    Subspace.of(subject.theta(), along, subject.loss(), data)));
  }

  /** The directions of a plane: those there are, unless they were made for something else. */
  private Directed direct(PlaneRequest request) {
    PlaneSettings plane = request.plane();
    String key =
        String.join(
            " ",
            plane.kind().name(),
            Long.toString(plane.seed()),
            Long.toString(request.centred()),
            plane.kind() == DirectionKind.NAMED ? plane.named() : "");
    int count = plane.directions();
    if (!directedFor.equals(key) || directed.directions().size() < count) {
      Directed made =
          new DirectionMaker(request.subject(), request.own(), request.others(), request.control())
              .make(plane);
      // Eigenvectors of a search that was ended are none yet.
      if (plane.kind() == DirectionKind.EIGEN && request.control().isStopped()) {
        return Directed.NONE;
      }
      directed = made;
      directedFor = key;
    }
    return directed;
  }

  private static PlaneFacts facts(PlaneRequest request, Directed made, Subspace kernel) {
    Subject subject = request.subject();
    List<Double> further = request.plane().further();
    double[] middle = new double[2 + further.size()];
    for (int i = 0; i < further.size(); i++) {
      middle[2 + i] = further.get(i);
    }
    // The sliders move the plane, so its origin is not always the network.
    Parameters origin = kernel.at(middle);
    List<Parameters> along = made.directions();
    boolean to = request.plane().kind() == DirectionKind.TOWARDS && made.named() > 0;
    String words =
        PlaneWords.lines(
            made.words().strip(),
            PlaneWords.lengths(subject.theta(), along),
            to ? PlaneWords.barrier(kernel, further) : "");
    Optional<PlaneFacts.PlaneCurvature> curvature =
        hasCurvature(subject.theta().layout())
            ? Optional.of(curvature(subject, origin, along))
            : Optional.empty();
    double centre = kernel.plain(middle).loss();
    List<KnownNetwork> networks = new ArrayList<>(request.others());
    request.own().ifPresent(networks::add);
    networks.removeIf(network -> network.way().isEmpty() && !to);
    try {
      Projection projection = new Projection(origin, along.get(0), along.get(1));
      String way =
          request
              .own()
              .filter(own -> own.way().isPresent())
              .map(own -> PlaneWords.way(origin, along, own.points()))
              .orElse("");
      return new PlaneFacts(
          PlaneWords.tracks(projection, networks), PlaneWords.lines(words, way), centre, curvature);
    } catch (IllegalArgumentException parallel) {
      return new PlaneFacts(
          List.of(), PlaneWords.lines(words, parallel.getMessage()), centre, Optional.empty());
    }
  }

  private static boolean hasCurvature(Layout layout) {
    return layout.isDense() && layout.skips().isEmpty();
  }

  private static PlaneFacts.PlaneCurvature curvature(
      Subject subject, Parameters origin, List<Parameters> along) {
    double[] both =
        Sharpness.curvature(
            LossCurvature.of(origin, subject.loss(), subject.train()), along.get(0), along.get(1));
    return new PlaneFacts.PlaneCurvature(both[0], both[1]);
  }
}
