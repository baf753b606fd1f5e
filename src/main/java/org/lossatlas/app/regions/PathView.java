package org.lossatlas.app.regions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.Export;
import org.lossatlas.app.kit.Making;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.kit.Saving;
import org.lossatlas.figure.FilmFigure;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.file.WholeFile;
import org.lossatlas.job.Slot;
import org.lossatlas.study.AdversarialPath;
import org.lossatlas.study.AdversarialSet;
import org.lossatlas.study.AdversarialStudy;

/**
 * The path source → adversarial → target inside one region, as in Figs. 5.6 to 5.8 of the thesis: a
 * film strip with confidences, and the plane through the three images.
 */
final class PathView extends VBox {
  private static final PanelTitle TITLE =
      new PanelTitle(
          "adversarial-path",
          "Path in a region",
          "$S → A → T$",
          "Choose images and press Find the path: a narrow network is trained on them.");

  /** Images of each piece, and how many of them stand in a row. */
  private static final int STILLS = 8;

  private static final int COLUMNS = 4;
  private static final String FILM_TITLE =
      "Source S, adversarial image A, target T: confidence (λ)";

  private final PathRun run;
  private final ComboBox<String> set = new ComboBox<>();
  private final Button find = new Button("Find the path");
  private final Button stop = new Button("Stop");
  private final Button plane = new Button("Show the plane through S, A, T");
  private final Label words = new Label();
  private final Picture<FilmFigure> picture;
  private final PanelFrame frame;
  private final Slot<PathRun.Progressed> news = new Slot<>();
  private Optional<PathRun.Found> found = Optional.empty();
  private PanelState shown = PanelState.EMPTY;

  PathView(RegionsController controller, PanelContext context, Executor background) {
    run = new PathRun(background, controller.datasets(), news);
    getStyleClass().add("regions-tab");
    picture = new Picture<>(context);
    picture.setId("regions-path");
    frame = new PanelFrame(TITLE, picture, new Saving(context, this::export, picture::sheet));
    frame.explain(
        "From the source image S straight to the adversarial image A = x − ε·sign ∂ℓ/∂x, which looks"
            + " like another class, and on to the target T; λ is the share of each piece. Every"
            + " point lies in the region of one class. Below each image is the network's own"
            + " softmax confidence for that class; below all, the smallest one on 20,001 points of the"
            + " path, the step ε, and how many of the points the network names otherwise.");
    context.exports().onAsked(TITLE.id(), this::making);
    set.setId("regions-path-set");
    for (AdversarialSet images : AdversarialSet.values()) {
      set.getItems().add(images.contractName());
    }
    set.setValue(AdversarialSet.ROTATED.contractName());
    set.setAccessibleText("Images");
    set.setTooltip(
        new Tooltip(
            "rotated: a digit 1 turned, left and right are one class, upright the other (Fig."
                + " 5.6), 784 hidden units; mnist: all ten digits, 200 hidden units"));
    prepare(find, "regions-path-find", "Trains on 2,000 images until none is named wrongly");
    prepare(stop, "regions-path-stop", "End the training; the path is looked for as it is then");
    prepare(
        plane,
        "regions-path-plane",
        "Decision regions of this network on the plane through the three images");
    find.setOnAction(event -> start());
    stop.setOnAction(event -> run.stop());
    plane.setOnAction(event -> found.ifPresent(seen -> controller.looking().at(seen.subject())));
    stop.setDisable(true);
    plane.setDisable(true);
    words.setId("regions-path-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(frame, Priority.ALWAYS);
    getChildren().addAll(new FlowPane(8, 8, set, find, stop, plane), words, frame);
  }

  private static void prepare(Button button, String id, String meaning) {
    button.setId(id);
    button.setTooltip(new Tooltip(meaning));
    button.setAccessibleHelp(meaning);
  }

  private AdversarialSet chosen() {
    return AdversarialSet.parse(set.getValue());
  }

  private void start() {
    find.setDisable(true);
    stop.setDisable(false);
    words.setText("Reading images …");
    shown = frame.stateProperty().get();
    frame.stateProperty().set(PanelState.WORKING);
    run.start(chosen());
  }

  /** Once a pulse. */
  void onPulse() {
    news.take().ifPresent(this::show);
  }

  private void show(PathRun.Progressed now) {
    words.setText(now.words());
    if (!now.isOver()) {
      return;
    }
    find.setDisable(false);
    stop.setDisable(true);
    // Without a new path the former one stays.
    frame.stateProperty().set(shown);
    now.found().ifPresent(this::show);
  }

  private void show(PathRun.Found now) {
    found = Optional.of(now);
    plane.setDisable(false);
    picture.show(film(now.path()));
    picture.setAccessibleText(
        "Film strip of "
            + 2 * STILLS
            + " images with confidences: "
            + String.join(", ", now.path().captions(STILLS)));
    frame.stateProperty().set(PanelState.DONE);
    frame
        .footProperty()
        .set(
            String.format(
                Locale.ROOT,
                "least confidence %.4f · ε %s · %d of %,d wrong",
                now.check().leastConfidence(),
                now.path().step(),
                now.check().wrong(),
                now.check().points()));
  }

  private static FilmFigure film(AdversarialPath path) {
    return FilmFigure.strip(
        FILM_TITLE,
        path.stills(STILLS),
        path.captions(STILLS),
        AdversarialStudy.SIDE,
        path.label(),
        COLUMNS);
  }

  private Optional<Export> export() {
    return found.map(
        now ->
            new Export(
                "adversarial-path",
                film(now.path()),
                file -> NpzFile.write(file, arrays(now.path())),
                file -> WholeFile.replace(file, out -> PathTable.write(now.path(), STILLS, out))));
  }

  private static Map<String, NpyArray> arrays(AdversarialPath path) {
    List<double[]> stills = path.stills(STILLS);
    int d = stills.get(0).length;
    double[] images = new double[stills.size() * d];
    double[] confidences = new double[stills.size()];
    for (int i = 0; i < stills.size(); i++) {
      System.arraycopy(stills.get(i), 0, images, i * d, d);
      confidences[i] = path.confidence(path.place(i, STILLS));
    }
    return Map.of(
        "images", NpyArray.ofDoubles(images, stills.size(), d),
        "confidence", NpyArray.ofDoubles(confidences, stills.size()));
  }

  private Making making() {
    return found.map(PathRun.Found::making).orElseGet(() -> Making.byNone("There is no path yet"));
  }

  void stop() {
    run.stop();
  }
}
