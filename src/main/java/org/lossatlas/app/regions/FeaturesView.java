package org.lossatlas.app.regions;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lossatlas.study.LayerRanks;

/**
 * Rank and smallest singular value of what each hidden layer makes of the training points ([N],
 * Table 2.2), live.
 */
final class FeaturesView extends VBox {
  private static final String WORDS =
      "F of each hidden layer on the first 300 training points. The rank counts singular values"
          + " above ½·√(N + n + 1)·σₘₐₓ·ε.";

  private static final String NOTHING =
      "Features are measured where there are training points and no layer has more than 100 units.";

  private final TableView<Row> table = new TableView<>();

  /** A layer, as it is written. */
  private record Row(String layer, String rank, String smallest, String largest) {}

  FeaturesView(RegionsModel model) {
    getStyleClass().add("regions-tab");
    table.setId("regions-features");
    table.setTooltip(
        new Tooltip(
            "Rank of the features Fₖ of each layer k, of N points by nₖ units, and their singular values σ"));
    table.setAccessibleText("Rank and singular values of the features of each hidden layer");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(wrapped(NOTHING));
    table.getColumns().add(column("Layer", Row::layer));
    table.getColumns().add(column("Rank", Row::rank));
    table.getColumns().add(column("σₘᵢₙ", Row::smallest));
    table.getColumns().add(column("σₘₐₓ", Row::largest));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(wrapped(WORDS), table);
    model.lookProperty().addListener((property, before, now) -> show(now));
    // The tab's content is in no scene while another tab is shown.
    sceneProperty().addListener((property, before, now) -> show(model.lookProperty().get()));
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    return label;
  }

  private static TableColumn<Row, String> column(String name, Function<Row, String> text) {
    TableColumn<Row, String> column = new TableColumn<>(name);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    return column;
  }

  private void show(Optional<RegionsLook> look) {
    if (getScene() == null) {
      return;
    }
    Optional<LayerRanks> ranks = look.flatMap(RegionsLook::features);
    int layers = ranks.map(seen -> seen.layers().size()).orElse(0);
    if (table.getItems().size() > layers) {
      table.getItems().remove(layers, table.getItems().size());
    }
    for (int k = 0; k < layers; k++) {
      Row row = row(k + 1, ranks.get().layers().get(k));
      if (k == table.getItems().size()) {
        table.getItems().add(row);
      } else if (!table.getItems().get(k).equals(row)) {
        table.getItems().set(k, row);
      }
    }
  }

  private static Row row(int k, LayerRanks.Layer layer) {
    return new Row(
        "F" + subscript(k),
        layer.rank() + " of " + layer.full(),
        String.format(Locale.ROOT, "%.3g", layer.smallest()),
        String.format(Locale.ROOT, "%.3g", layer.largest()));
  }

  private static String subscript(int k) {
    StringBuilder digits = new StringBuilder();
    for (char digit : String.valueOf(k).toCharArray()) {
      digits.append((char) ('₀' + digit - '0'));
    }
    return digits.toString();
  }
}
