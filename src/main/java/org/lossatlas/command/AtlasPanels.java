package org.lossatlas.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.experiment.AtlasFile;
import org.lossatlas.experiment.Experiment;
import org.lossatlas.experiment.HistoryPoint;
import org.lossatlas.experiment.Setup;
import org.lossatlas.experiment.Trained;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FitFigures;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.ResultPanels;
import org.lossatlas.figure.ShellLine;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.Sha256;
import org.lossatlas.fitting.Construction;
import org.lossatlas.fitting.Course;
import org.lossatlas.fitting.FitError;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.fitting.ImplicitActivation;
import org.lossatlas.fitting.KeptSnapshot;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Pattern;

/**
 * The panels of an experiment that was kept in an .atlas file: its surface is evaluated anew, over
 * the data that the file refers to.
 */
final class AtlasPanels {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final Path file;
  private final Experiment experiment;
  private final Setup setup;
  private final Pattern target;
  private final DataSet data;
  private final Construction construction;

  private AtlasPanels(Path file, Experiment experiment) {
    this.file = file;
    this.experiment = experiment;
    setup = needed(experiment.setup(), "settings");
    target = needed(experiment.target(), "pattern").pattern();
    long seed = setup.options().seed();
    data =
        new DataSets(DataOptions.folder())
            .open(
                setup.data().name(), Split.TRAIN, SampleCount.parse(setup.data().samples()), seed);
    try {
      Architecture shape = Architecture.parse(setup.widths(), Activation.parse(setup.activation()));
      ImplicitActivation sigma = ImplicitActivation.of(Loss.parse(setup.loss()), data.targets());
      construction = Construction.of(shape, sigma, Math.max(1, target.max() - target.min()));
    } catch (IllegalArgumentException wrong) {
      throw new BadInputException(file.toString(), wrong.getMessage());
    }
  }

  /**
   * Opens an experiment.
   *
   * @throws BadInputException if it lacks what a figure needs, or its data are not there
   */
  static AtlasPanels open(Path file) {
    return new AtlasPanels(file, AtlasFile.read(file).experiment());
  }

  private <T> T needed(Optional<T> part, String name) {
    return part.orElseThrow(
        () -> new BadInputException(file.toString(), "has no " + name + " that can be read"));
  }

  /** What a workspace of the window makes of the experiment. */
  private static List<WorkspacePanels> workspaces() {
    return ServiceLoader.load(WorkspacePanels.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** Those that are wanted, and more; workspaces that take their time only where they are. */
  Map<String, Figure> panels(List<String> wanted) {
    Map<String, Figure> panels = new LinkedHashMap<>();
    for (WorkspacePanels workspace : workspaces()) {
      if (wanted.stream().anyMatch(workspace.names()::contains)) {
        panels.putAll(workspace.of(file, experiment, DataOptions.folder()));
      }
    }
    if (!panels.keySet().containsAll(wanted)) {
      panels.putAll(panels());
    }
    return panels;
  }

  /** What {@code --panel} may be beside what {@link #panels(List)} gives. */
  static List<String> workspaceNames() {
    return workspaces().stream().flatMap(workspace -> workspace.names().stream()).toList();
  }

  /** As {@link ResultPanels} gives them for a folder. */
  private Map<String, Figure> panels() {
    Map<String, Figure> panels = new LinkedHashMap<>();
    Trained trained = needed(experiment.trained(), "network");
    Pattern surface = surface(trained.state());
    double offset = FitError.between(surface.toArray(), target).offset();
    Field loss = FitFigures.field(surface);
    ResultPanels.addPlane(panels, loss, FitFigures.field(target), offset);
    List<HistoryPoint> history = experiment.history();
    if (!history.isEmpty()) {
      panels.put(
          "training-curve",
          FitFigures.trainingCurve(
                  history.stream().mapToDouble(HistoryPoint::seconds).toArray(),
                  history.stream().mapToDouble(HistoryPoint::rmse).toArray(),
                  history.stream().mapToDouble(HistoryPoint::max).toArray())
              .withTitle("Training curve"));
    }
    return panels;
  }

  /** The surface at the moments that were kept, oldest first, and as it is. */
  List<Field> surfaces() {
    List<Field> surfaces = new ArrayList<>();
    for (KeptSnapshot kept : experiment.snapshots()) {
      surfaces.add(FitFigures.field(surface(kept)));
    }
    surfaces.add(FitFigures.field(surface(needed(experiment.trained(), "network").state())));
    return surfaces;
  }

  private Pattern surface(KeptSnapshot kept) {
    try {
      return new FittedPlane(construction, kept.network()).surface(target.width(), target.height());
    } catch (IllegalArgumentException unfitting) {
      throw new BadInputException(file.toString(), unfitting.getMessage());
    }
  }

  /** The command of the training; its pattern has its title here, and is in the file. */
  private String training() {
    String title = needed(experiment.target(), "pattern").title();
    long steps = experiment.trained().map(trained -> trained.state().steps()).orElse(0L);
    Optional<Trained.Start> run = experiment.trained().flatMap(Trained::start);
    return "loss-atlas "
        + ShellLine.of(
            FitArguments.of(
                title,
                target,
                new FitArguments.Subject(
                    setup.widths(),
                    setup.activation(),
                    setup.loss(),
                    RunRecord.withoutFolders(setup.data().name()),
                    setup.data().samples()),
                run.flatMap(Trained.Start::options).orElse(setup.options()),
                steps,
                run.map(Trained.Start::course).orElse(Course.NONE)));
  }

  /** Settings, seed and digests; the file itself is the first input. */
  Provenance provenance() {
    List<Provenance.Input> inputs = new ArrayList<>();
    inputs.add(new Provenance.Input(String.valueOf(file.getFileName()), Sha256.of(file)));
    setup.data().files().forEach(one -> inputs.add(new Provenance.Input(one.file(), one.sha256())));
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("network", setup.widths());
    settings.put("activation", setup.activation());
    settings.put("loss", setup.loss());
    settings.put("dataset", setup.data().name());
    settings.put("samples", setup.data().samples());
    settings.put("rmse", setup.options().rmse());
    settings.put("optimiser", setup.options().optimiser().contractName());
    settings.put("learning-rate", setup.options().learningRate());
    settings.put("trained-by", training());
    settings.put("seed", setup.options().seed());
    return new Provenance(
        Version.number(),
        List.of(),
        Optional.of(setup.options().seed()),
        GSON.toJson(settings),
        inputs);
  }
}
