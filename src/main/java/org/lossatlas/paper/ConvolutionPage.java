package org.lossatlas.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FitFigures;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.file.NpyArray;
import org.lossatlas.fitting.FitError;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.study.ConvolutionPattern;

/** Theorem 1 by the biases of a convolutional network's first feature maps. */
public final class ConvolutionPage implements Page {
  private static final double CLOSE = 0.05;

  /** Double precision on both sides. */
  private static final double SAME = 1e-9;

  private final ConvolutionPattern study;
  private final List<String> command;
  private Optional<ConvolutionPattern.Result> last = Optional.empty();

  public ConvolutionPage(ConvolutionPattern study, List<String> command) {
    this.study = study;
    this.command = List.copyOf(command);
  }

  @Override
  public String name() {
    return "convolution";
  }

  @Override
  public String title() {
    return "Theorem 1 in a convolutional network";
  }

  @Override
  public String statement() {
    return "The pattern need not sit in a dense layer: with the first filters zero, the biases of"
        + " the first feature maps move it.";
  }

  @Override
  public String look() {
    return "The loss of a convolutional network beside the target, and what is left between them."
        + " DL4J has evaluated the whole network, sample by sample, at 64 random points.";
  }

  @Override
  public List<String> command() {
    return command;
  }

  @Override
  public Shown run(RunControl control, Progress progress) {
    ConvolutionPattern.Result result = study.run(control, progress);
    last = Optional.of(result);
    FitSnapshot best = result.fit().best();
    Pattern surface = result.surface();
    Pattern target = study.target();
    FitError error = FitError.between(surface.toArray(), target);
    FitSnapshot shown =
        new FitSnapshot(
            best.phase(), best.steps(), best.seconds(), surface, target, error, best.network());
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("rmse", error.rmse());
    numbers.put("max", error.max());
    numbers.put("offset", error.offset());
    numbers.put("check", result.check());
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("target", NpyArray.ofDoubles(target.toArray(), target.height(), target.width()));
    arrays.put("loss", NpyArray.ofDoubles(surface.toArray(), target.height(), target.width()));
    Figure figure =
        new MultiplesFigure(
            List.of(
                Fields.own(ColourMap.GREY, "Target", "target $T$", FitFigures.field(target)),
                FitFigures.heatmap(shown),
                FitFigures.surface(shown).withTitle("The same in space"),
                FitFigures.difference(shown)),
            2,
            false);
    return new Shown(
        Map.of(name(), figure),
        arrays,
        numbers,
        List.of(
            new Claim(
                String.format(
                    Locale.ROOT,
                    "RMSE %.4f after %.1f s in %s",
                    error.rmse(),
                    best.seconds(),
                    result.origin().describe()),
                error.rmse() <= CLOSE),
            new Claim(
                String.format(
                    Locale.ROOT,
                    "at 64 random points the convolutional network, sample by sample, differs by"
                        + " %.1e",
                    result.check()),
                result.check() <= SAME)));
  }

  /**
   * Writes the network and its directions as DL4J's files, which slice reads; after a run.
   *
   * @throws java.util.NoSuchElementException before one
   */
  public void write(Path folder) throws IOException {
    ConvolutionPattern.Result result = last.orElseThrow();
    result.origin().writeDl4j(folder.resolve("network.zip"));
    for (int i = 0; i < result.directions().size(); i++) {
      result.directions().get(i).writeDl4j(folder.resolve("direction" + (i + 1) + ".zip"));
    }
  }
}
