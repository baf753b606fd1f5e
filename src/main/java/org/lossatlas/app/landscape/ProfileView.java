package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lossatlas.app.heatmap.Quantity;
import org.lossatlas.app.kit.Decimals;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.Scale;
import org.lossatlas.figure.Series;
import org.lossatlas.landscape.Metric;
import org.lossatlas.landscape.MiniBatchError;

/** The maps along d₁ through the marker, on both splits; pressing moves the marker. */
final class ProfileView {
  static final String ID = "landscape-profile";

  private final LandscapeModel model;
  private final LinePanel panel;

  ProfileView(LandscapeModel model, PanelContext context) {
    this.model = model;
    panel =
        new LinePanel(
            new PanelTitle(
                ID,
                "Profile",
                "$α₂$ of the marker",
                "The maps along d₁ through the marker are drawn here"),
            "The values of the maps in the row of the marker, along d₁: with directions towards"
                + " other networks, the straight line from one to the other. While the maps are"
                + " coarse, the line joins the points that are known. A band is L ± its standard"
                + " error. Press or drag to move the marker.",
            context,
            (x, y) -> press(x));
    model.slowPictureProperty().addListener((property, before, now) -> draw());
    model.heatmap().scaleProperty().addListener((property, before, now) -> draw());
    model.heatmap().stateProperty().addListener((property, before, now) -> draw());
    model.marker().betaProperty().addListener((property, before, now) -> draw());
    model.bandsProperty().addListener((property, before, now) -> draw());
    model.errorsProperty().addListener((property, before, now) -> draw());
  }

  private void press(double alpha) {
    model
        .heatmap()
        .figureProperty()
        .get()
        .ifPresent(
            figure -> {
              Field field = figure.field();
              double within =
                  Math.max(field.alpha().first(), Math.min(field.alpha().last(), alpha));
              model.marker().moveTo(within, model.marker().beta());
            });
  }

  private void draw() {
    Quantity quantity = model.heatmap().quantity();
    Optional<PlanePicture> shown = model.slowPictureProperty().get();
    // A plane that was overtaken may come with a map that is looked at no more.
    Optional<PlanePicture> wanted =
        shown.filter(
            picture ->
                picture.metric() == model.planeProperty().get().metric()
                    && picture.train().map().isPresent());
    PanelState state = model.heatmap().stateProperty().get();
    if (wanted.isEmpty()) {
      panel.node().stateProperty().set(shown.isEmpty() ? PanelState.EMPTY : PanelState.STALE);
      return;
    }
    Axis up =
        model.heatmap().scaleProperty().get() == Scale.LOG
            ? Axis.log(quantity.label())
            : Axis.linear(quantity.label());
    List<Series> lines = lines(wanted.get());
    panel.show(
        new LineFigure("Profile", Axis.linear("$α₁$"), up, lines),
        state,
        Decimals.signed(
            String.format(
                Locale.ROOT,
                "α₂ = %.3f, the grid's nearest row%s",
                rowBeta(wanted.get()),
                band(lines))));
  }

  private double rowBeta(PlanePicture picture) {
    SplitPicture train = picture.train();
    GridAxis rows = train.map().orElseThrow().beta();
    return rows.at(train.nearestRow(model.marker().beta()));
  }

  private String band(List<Series> lines) {
    if (!model.bandsProperty().get()) {
      return "";
    }
    if (model.planeProperty().get().metric() != Metric.LOSS) {
      return " · a band is of the loss";
    }
    return lines.stream().anyMatch(Series::hasErrors)
        ? " · band: ± SE, mini-batches of " + MiniBatchError.BATCH
        : " · SE is being measured …";
  }

  private List<Series> lines(PlanePicture picture) {
    Optional<RowErrors> errors = model.errorsProperty().get().filter(found -> fits(found, picture));
    List<Series> lines = new ArrayList<>();
    lines.add(line("train", picture.train(), errors.map(found -> found.at(columns(picture), found.train()))));
    picture
        .test()
        .filter(test -> test.map().isPresent())
        .ifPresent(
            test ->
                lines.add(
                    line(
                        "test",
                        test,
                        errors.flatMap(
                            found ->
                                found.test().map(some -> found.at(columns(picture), some))))));
    return lines;
  }

  private static GridAxis columns(PlanePicture picture) {
    return picture.loss().alpha();
  }

  /** Whether errors are of the row that is drawn. */
  private boolean fits(RowErrors errors, PlanePicture picture) {
    PlaneSettings plane = model.planeProperty().get();
    RowErrors.Row row = errors.of();
    return model.bandsProperty().get()
        && picture.metric() == Metric.LOSS
        && picture.isWhole()
        && model.centreProperty().get().equals(Optional.of(row.subject()))
        && row.window().equals(plane.window())
        && row.side() == plane.side()
        && row.further().equals(plane.further())
        && row.number() == picture.train().nearestRow(model.marker().beta());
  }

  private Series line(String name, SplitPicture split, Optional<double[]> errors) {
    Field field = split.map().orElseThrow();
    int row = split.nearestRow(model.marker().beta());
    int[] columns = split.knownColumns();
    double[] x = new double[columns.length];
    double[] y = new double[columns.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = field.alpha().at(columns[i]);
      y[i] = field.value(columns[i], row);
    }
    Series line = Series.of(name, x, y);
    return errors.map(line::withErrors).orElse(line);
  }

  PanelFrame node() {
    return panel.node();
  }
}
