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
import org.lossatlas.app.fit.FitExport;
import org.lossatlas.app.fit.FitModel;
import org.lossatlas.app.fit.FitPlan;
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

  /** The name under which File › Save results writes a pattern that was drawn by hand. */
  private static final String DRAWN = PanelExports.RESULTS + "/pattern.npy";

  private final FitModel fit;
  private final StudioModel studio;
  private final AtomicReference<List<Provenance.Input>> inputs = new AtomicReference<>(List.of());

  FitCommandLine(FitModel fit, StudioModel studio, Executor files) {
    this.fit = fit;
    this.studio = studio;
    fit.planProperty()
        .subscribe(plan -> plan.ifPresent(now -> files.execute(() -> inputs.set(digests(now)))));
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

  /** Empty while nothing is fitted. On the FX thread. */
  Optional<Provenance> provenance() {
    if (fit.plan().isEmpty() || fit.snapshot().isEmpty()) {
      return Optional.empty();
    }
    String pattern = studio.source().map(PatternSource::name).orElse(DRAWN);
    FitExport export =
        new FitExport(fit.plan().get(), fit.snapshot().get(), fit.startProperty().get());
    List<String> command = new ArrayList<>(export.command(pattern));
    command.addAll(List.of("--out", PanelExports.RESULTS));
    return Optional.of(
        new Provenance(
            Version.number(),
            List.of(command),
            Optional.of(fit.plan().get().settings().options().seed()),
            GSON.toJson(settings(command)),
            inputs.get()));
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
