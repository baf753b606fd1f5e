package org.lossatlas.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FitFigures;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.figure.PictureFigure;
import org.lossatlas.file.NpyArray;
import org.lossatlas.fitting.Subnetwork;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.study.ColourStudy;
import org.lossatlas.study.PatternFit;

/** Fig. 1: a colour picture in three losses. */
public record ColourPage(ColourStudy study, List<String> command) implements Page {
  private static final List<String> NAMES = List.of("red", "green", "blue");

  /** Of colours from 0 to 1. */
  private static final double CLOSE = 0.1;

  /** Keeps its own list. */
  public ColourPage {
    command = List.copyOf(command);
  }

  @Override
  public String name() {
    return "colour";
  }

  @Override
  public String title() {
    return "Fig. 1: a picture in colour";
  }

  @Override
  public String statement() {
    return "A network with three heads on the same hidden layers has three losses; each shows one"
        + " channel of a picture over the same two directions, and a sigmoid turns them into"
        + " colours.";
  }

  @Override
  public String look() {
    return "Above the three losses of the whole network; below the picture that they make together"
        + " beside the one that was asked for.";
  }

  @Override
  public Shown run(RunControl control, Progress progress) {
    List<PatternFit> heads = study.run(control, progress).heads();
    int width = study.channels().get(0).width();
    int height = study.channels().get(0).height();
    List<Figure> panels = new ArrayList<>();
    List<Pattern> picture = new ArrayList<>();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    Map<String, Object> numbers = new LinkedHashMap<>();
    List<Pattern> surfaces =
        heads.stream().map(head -> head.plane().surface(width, height)).toList();
    for (int head = 0; head < heads.size(); head++) {
      Pattern surface = surfaces.get(head);
      double offset = heads.get(head).best().error().offset();
      picture.add(ColourStudy.squashed(surface, offset));
      panels.add(
          Fields.between(
              Fields.min(surfaces),
              Fields.max(surfaces),
              "Loss of the " + NAMES.get(head) + " head",
              "loss $L$",
              FitFigures.field(surface)));
      arrays.put(NAMES.get(head), NpyArray.ofDoubles(surface.toArray(), height, width));
      arrays.put(
          NAMES.get(head) + "_picture",
          NpyArray.ofDoubles(study.channels().get(head).toArray(), height, width));
      numbers.put("rmse_" + NAMES.get(head), heads.get(head).best().error().rmse());
      numbers.put("offset_" + NAMES.get(head), offset);
    }
    List<Claim> claims = new ArrayList<>();
    if (picture.size() == NAMES.size()) {
      panels.add(PictureFigure.of("Squashed by a sigmoid", picture));
      double error = study.error(picture);
      numbers.put("picture_rmse", error);
      claims.add(
          new Claim(
              String.format(Locale.ROOT, "the colours differ by %.3f, root mean square", error),
              error <= CLOSE));
    }
    if (heads.size() > 1) {
      Subnetwork first = heads.get(0).best().network();
      boolean shared = heads.stream().allMatch(head -> head.best().network().hasFeaturesOf(first));
      claims.add(new Claim("the three heads stand on the same hidden layers, to the bit", shared));
    }
    // What was asked for is there after any stop.
    panels.add(PictureFigure.of("The picture", study.channels()));
    return new Shown(
        Map.of(name(), new MultiplesFigure(panels, 3, false)), arrays, numbers, claims);
  }
}
