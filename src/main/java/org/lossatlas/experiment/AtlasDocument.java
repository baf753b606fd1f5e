package org.lossatlas.experiment;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lossatlas.fitting.FitOptions;

/** Writes {@code experiment.json}, the part of an {@code .atlas} file that is text. */
final class AtlasDocument {
  static final String FORMAT = "loss-atlas experiment";
  static final int VERSION = 1;

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private AtlasDocument() {}

  static byte[] bytes(Experiment experiment) {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("version", VERSION);
    experiment.provenance().ifPresent(made -> json.add("made", made(made)));
    experiment.target().ifPresent(target -> json.add("pattern", text("title", target.title())));
    experiment.setup().ifPresent(setup -> addSetup(json, setup));
    experiment.trained().ifPresent(trained -> json.add("state", state(trained)));
    json.add("views", views(experiment.views()));
    return (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject text(String key, String value) {
    JsonObject json = new JsonObject();
    json.addProperty(key, value);
    return json;
  }

  private static JsonObject made(Provenance provenance) {
    JsonObject json = text("version", provenance.version());
    json.addProperty("created", provenance.created());
    return json;
  }

  private static void addSetup(JsonObject json, Setup setup) {
    JsonObject network = text("widths", setup.widths());
    network.addProperty("activation", setup.activation());
    network.addProperty("loss", setup.loss());
    json.add("network", network);
    JsonObject data = text("name", setup.data().name());
    data.addProperty("samples", setup.data().samples());
    JsonArray files = new JsonArray();
    for (DataReference.Digest digest : setup.data().files()) {
      JsonObject file = text("file", digest.file());
      file.addProperty("sha256", digest.sha256());
      files.add(file);
    }
    data.add("files", files);
    json.add("data", data);
    json.add("training", training(setup.options()));
  }

  private static JsonObject training(FitOptions options) {
    JsonObject json = text("optimiser", options.optimiser().contractName());
    json.addProperty("learning-rate", options.learningRate());
    json.addProperty("schedule", options.schedule().contractName());
    json.addProperty("batch", options.batch());
    json.addProperty("targets", options.mode().contractName());
    json.addProperty("seed", options.seed());
    json.addProperty("rmse", options.rmse());
    json.addProperty("seconds", options.seconds());
    json.addProperty("steps", options.steps());
    return json;
  }

  private static JsonObject state(Trained trained) {
    JsonObject json = text("phase", Words.of(trained.phase()));
    json.addProperty("steps", trained.state().steps());
    json.addProperty("seconds", trained.state().seconds());
    json.addProperty("rmse", trained.state().error().rmse());
    json.addProperty("max", trained.state().error().max());
    json.addProperty("offset", trained.state().error().offset());
    trained.outcome().ifPresent(end -> json.addProperty("outcome", Words.of(end)));
    trained.start().ifPresent(start -> addRun(json, start));
    return json;
  }

  private static void addRun(JsonObject json, Trained.Start start) {
    json.addProperty("steps-before", start.stepsBefore());
    start.options().ifPresent(options -> json.add("run", training(options)));
    if (!start.course().isEmpty()) {
      json.addProperty("course", start.course().describe());
    }
  }

  private static JsonObject views(Map<String, Map<String, String>> views) {
    JsonObject json = new JsonObject();
    views.forEach(
        (name, view) -> {
          JsonObject inner = new JsonObject();
          view.forEach(inner::addProperty);
          json.add(name, inner);
        });
    return json;
  }
}
