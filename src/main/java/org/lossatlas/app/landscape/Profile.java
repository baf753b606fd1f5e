package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lossatlas.app.heatmap.Quantity;
import org.lossatlas.app.kit.Decimals;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.Scale;
import org.lossatlas.figure.Series;
import org.lossatlas.landscape.Metric;
import org.lossatlas.landscape.MiniBatchError;

/** The values of the maps in the row of the marker, perhaps with a band of the standard error. */
final class Profile {
  private final LandscapeModel model;

  Profile(LandscapeModel model) {
    this.model = model;
  }

  /** Empty while the chosen map has no value; a few times a second another one. */
  private Optional<PlanePicture> picture() {
    // A plane that was overtaken may come with a map that is looked at no more.
    return model
        .slowPictureProperty()
        .get()
        .filter(
            picture ->
                picture.metric() == model.planeProperty().get().metric()
                    && picture.train().map().isPresent());
  }

  /** Empty while there is nothing to draw. */
  Optional<LineFigure> figure() {
    Quantity quantity = model.heatmap().quantity();
    Axis up =
        model.heatmap().scaleProperty().get() == Scale.LOG
            ? Axis.log(quantity.label())
            : Axis.linear(quantity.label());
    return picture()
        .map(picture -> new LineFigure("Profile", Axis.linear("$α₁$"), up, lines(picture)));
  }

  /** Which row it is, and what the band is. */
  String words() {
    return picture()
        .map(
            picture ->
                Decimals.signed(
                    String.format(
                        Locale.ROOT,
                        "α₂ = %.3f, the grid's nearest row%s",
                        rowBeta(picture),
                        band(lines(picture)))))
        .orElse("");
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
    lines.add(
        line(
            "train",
            picture.train(),
            errors.map(found -> found.at(columns(picture), found.train()))));
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
                            found -> found.test().map(some -> found.at(columns(picture), some))))));
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
}
