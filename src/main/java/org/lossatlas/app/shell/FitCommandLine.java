package org.lossatlas.app.shell;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.lossatlas.app.document.DocumentModel;
import org.lossatlas.app.fit.FitExport;
import org.lossatlas.app.fit.FitModel;
import org.lossatlas.app.fit.FitPlan;
import org.lossatlas.app.kit.Making;
import org.lossatlas.app.kit.PanelExports;
import org.lossatlas.app.studio.StudioModel;
import org.lossatlas.command.Version;
import org.lossatlas.figure.Provenance;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.Sha256;
import org.lossatlas.pattern.PatternSource;

/**
 * The command that makes what the window shows, for the metadata of figures and for copying.
 * Digests of the data are taken in the background whenever other data is read.
 */
final class FitCommandLine {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private static final List<String> PANELS =
      List.of("loss-surface", "surface", "difference", "training-curve");

  private static final String DRAWN = "drawn by hand";

  private static final String UNSAVED =
      "The pattern was drawn by hand: the command reads it from the experiment's file";

  private final FitModel fit;
  private final StudioModel studio;
  private final DocumentModel document;
  private final AtomicReference<List<Provenance.Input>> inputs = new AtomicReference<>(List.of());

  FitCommandLine(ShellModels models, Executor files) {
    fit = models.fit();
    studio = models.studio();
    document = models.document();
    fit.planProperty()
        .subscribe(plan -> plan.ifPresent(now -> files.execute(() -> inputs.set(digests(now)))));
  }

  /** Answers for the panels whose numbers the command fit makes. */
  void tell(PanelExports exports) {
    PANELS.forEach(id -> exports.onAsked(id, this::making));
  }

  private static List<Provenance.Input> digests(FitPlan plan) {
    try {
      return plan.train().files().stream()
          .map(file -> new Provenance.Input(String.valueOf(file.getFileName()), Sha256.of(file)))
          .toList();
    } catch (BadInputException gone) {
      // The data was read before; a figure of it is still right.
      return List.of();
    }
  }

  /** How the surface comes about. On the FX thread. */
  Making making() {
    if (fit.plan().isEmpty() || fit.snapshot().isEmpty()) {
      return Making.byNone("Nothing is fitted yet");
    }
    FitExport export =
        new FitExport(fit.plan().get(), fit.snapshot().get(), fit.startProperty().get());
    Optional<String> name = studio.source().map(PatternSource::name);
    List<String> command = new ArrayList<>(export.command(name.orElse(DRAWN)));
    Map<String, String> settings = settings(command);
    if (name.isPresent()) {
      command.addAll(List.of("--out", Making.RESULTS));
      return Making.by(made(List.of(command), settings));
    }
    Provenance drawn = made(List.of(), settings);
    // What was drawn by hand is in no other file than the experiment's.
    return document
        .current()
        .map(file -> Making.kept(drawn, file))
        .orElseGet(() -> Making.onceSaved(UNSAVED, drawn));
  }

  private Provenance made(List<List<String>> commands, Map<String, String> settings) {
    return new Provenance(
        Version.number(),
        commands,
        Optional.of(fit.plan().orElseThrow().settings().options().seed()),
        GSON.toJson(settings),
        inputs.get());
  }

  /** The command's options by name; each has one value. */
  private static Map<String, String> settings(List<String> command) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("command", command.get(0));
    settings.put("pattern", command.get(1));
    for (int i = 2; i + 1 < command.size(); i += 2) {
      settings.put(command.get(i).substring(2), command.get(i + 1));
    }
    return settings;
  }
}
