package org.lossatlas.study;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.data.DataSet;
import org.lossatlas.fitting.Construction;
import org.lossatlas.fitting.Fit;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.fitting.ImplicitActivation;
import org.lossatlas.fitting.SharedBody;
import org.lossatlas.fitting.Subnetwork;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Pattern;

/**
 * Fig. 1 of [C]: three linear heads on the hidden layers of one network, each with a loss of its
 * own, show the red, green and blue of a picture; a sigmoid squashes the losses back into colours.
 * Each head's features are learnt in a third of the units; in the end it reads all of them, if that
 * is better, and the hidden layers are the same for all three.
 *
 * @param channels red, green and blue, each 0 to 1, on one grid
 */
public record ColourStudy(
    Architecture shape, Loss loss, DataSet data, List<Pattern> channels, FitOptions options) {
  /** Levels nearer to black and white than this would need losses without bound. */
  private static final double DARKEST = 0.03;

  private static final double REACH = Math.log((1 - DARKEST) / DARKEST);

  /** Three channels of one size. */
  public ColourStudy {
    channels = List.copyOf(channels);
    if (channels.size() != 3) {
      throw new IllegalArgumentException("a picture has three channels");
    }
    SharedBody.part(shape.widths(), 1, channels.size());
  }

  /**
   * What came out.
   *
   * @param heads red, green and blue, as far as there was time
   */
  public record Result(List<PatternFit> heads) {
    /** Keeps its own list. */
    public Result {
      heads = List.copyOf(heads);
    }
  }

  /** T of a channel: the level before the sigmoid, brought to 0 … 1. */
  public static Pattern target(Pattern channel) {
    return channel.map(
        level -> {
          double inside = Math.max(DARKEST, Math.min(1 - DARKEST, level));
          return (1 + Math.log(inside / (1 - inside)) / REACH) / 2;
        });
  }

  /** The level of a channel from the loss above its offset. */
  public static Pattern squashed(Pattern surface, double offset) {
    return surface.map(value -> 1 / (1 + Math.exp(-REACH * (2 * (value - offset) - 1))));
  }

  /** Fits the three heads one after another, from three seeds, then joins them. */
  public Result run(RunControl control, Progress progress) {
    Architecture third =
        new Architecture(SharedBody.part(shape.widths(), 1, channels.size()), shape.activation());
    List<PatternFit> parts = new ArrayList<>();
    for (int head = 0; head < channels.size() && !control.isStopped(); head++) {
      double from = head / 3.0;
      parts.add(
          PatternFit.of(
              third,
              loss,
              data,
              target(channels.get(head)),
              options.withSeed(options.seed() + head),
              control,
              (part, what) -> progress.report(from + part / 3, what)));
    }
    return new Result(parts.isEmpty() ? parts : joined(parts));
  }

  /** Each head on the hidden layers of all parts. */
  private List<PatternFit> joined(List<PatternFit> parts) {
    Construction construction =
        Construction.of(shape, ImplicitActivation.of(loss, data.targets()), 1);
    List<Subnetwork> networks = parts.stream().map(part -> part.best().network()).toList();
    RunControl atOnce = new RunControl();
    atOnce.stop();
    List<PatternFit> heads = new ArrayList<>();
    for (int head = 0; head < parts.size(); head++) {
      Subnetwork body = SharedBody.join(networks, construction.subnetworkWidths(), head);
      // Stopped at once, a fit gives the better of its start and the last layer solved anew.
      FitSnapshot best =
          new Fit(construction, target(channels.get(head)), options.withRmse(0))
              .run(body, atOnce, look -> {})
              .best();
      heads.add(
          new PatternFit(
              construction,
              best,
              new FittedPlane(construction, best.network()),
              parts.get(head).looks()));
    }
    return heads;
  }

  /** Root mean square difference of the colours, over all pixels and channels. */
  public double error(List<Pattern> picture) {
    double squares = 0;
    int count = 0;
    for (int head = 0; head < picture.size(); head++) {
      double[] shown = picture.get(head).toArray();
      double[] wanted = channels.get(head).toArray();
      for (int i = 0; i < shown.length; i++) {
        squares += (shown[i] - wanted[i]) * (shown[i] - wanted[i]);
        count++;
      }
    }
    return Math.sqrt(squares / count);
  }
}
