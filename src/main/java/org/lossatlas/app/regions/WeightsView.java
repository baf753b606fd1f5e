package org.lossatlas.app.regions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.Skips;

/**
 * The weights of one layer as numbers that can be changed by hand: a row an input, last b; or V,
 * those of the skips, a row a skip.
 */
final class WeightsView extends VBox {
  /** Skips that are named above their weights. */
  private static final int MOST_NAMED = 4;

  private final RegionsModel model;
  private final RegionsController controller;
  private final ComboBox<Integer> layer = new ComboBox<>();
  private final TextArea numbers = new TextArea();
  private final Label rows = new Label();
  private final Label problem = new Label();

  WeightsView(RegionsModel model, RegionsController controller) {
    this.model = model;
    this.controller = controller;
    getStyleClass().add("regions-tab");
    layer.setId("regions-layer");
    layer.setAccessibleText("Layer");
    layer.setTooltip(
        new Tooltip(
            "The layer k whose weights Wₖ and biases bₖ stand below; V: the weights of the skips to"
                + " the output"));
    layer.setConverter(new LayerNames());
    numbers.setId("regions-weights");
    numbers.setAccessibleText("Weights of the layer, a row an input, the last row the bias");
    numbers.setTooltip(new Tooltip("A row an input, a column a unit; the last row is the bias bₖ"));
    numbers.getStyleClass().add("regions-numbers");
    VBox.setVgrow(numbers, Priority.ALWAYS);
    rows.setWrapText(true);
    problem.getStyleClass().add("fit-problem");
    problem.setWrapText(true);
    Button use = new Button("Use these");
    use.setId("regions-weights-use");
    use.setOnAction(event -> use());
    use.setTooltip(new Tooltip("Puts these numbers into the network and ends the training"));
    Button read = new Button("Read again");
    read.setId("regions-weights-read");
    read.setTooltip(new Tooltip("The weights as they are now, in place of what was typed"));
    read.setOnAction(event -> read());
    layer.setOnAction(event -> read());
    getChildren().addAll(rows, new HBox(8, layer, read, use), numbers, problem);
    showProblem(Optional.empty());
    model.lookProperty().addListener((property, before, now) -> now.ifPresent(this::adopt));
  }

  /** While the user types, the numbers stay. */
  private void adopt(RegionsLook look) {
    List<Integer> choices = choices(look.network());
    if (!layer.getItems().equals(choices)) {
      layer.getItems().setAll(choices);
      layer.setValue(1);
    }
    if (!numbers.isFocused()) {
      read();
    }
  }

  private static List<Integer> choices(Parameters network) {
    List<Integer> choices = new ArrayList<>();
    for (int k = 1; k <= network.architecture().layers(); k++) {
      choices.add(k);
    }
    if (!network.layout().skips().isEmpty()) {
      choices.add(LayerNames.SKIPS);
    }
    return choices;
  }

  private void read() {
    Optional<RegionsLook> look = model.lookProperty().get();
    if (look.isEmpty() || layer.getValue() == null) {
      return;
    }
    Parameters network = look.get().network();
    int k = layer.getValue();
    StringBuilder text = new StringBuilder();
    if (k == LayerNames.SKIPS) {
      rows.setText("V, a row a skip: " + describe(network.layout().skips()));
      append(text, network.skipWeights(), network.architecture().outputs());
      numbers.setText(text.toString());
      return;
    }
    rows.setText("Wₖ, a row an input; the last row is bₖ");
    int m = network.architecture().width(k);
    append(text, network.weights(k), m);
    append(text, network.biases(k), m);
    numbers.setText(text.toString());
  }

  private static String describe(Skips skips) {
    return IntStream.range(0, skips.count())
        .limit(MOST_NAMED)
        .mapToObj(i -> "unit " + skips.unit(i) + " of layer " + skips.layer(i))
        .collect(Collectors.joining(", ", "", skips.count() > MOST_NAMED ? ", …" : ""));
  }

  private static void append(StringBuilder text, double[] values, int columns) {
    for (int i = 0; i < values.length; i++) {
      text.append(String.format(Locale.ROOT, "%.6g", values[i]));
      text.append(i % columns == columns - 1 ? '\n' : ' ');
    }
  }

  private void use() {
    Optional<RegionsLook> look = model.lookProperty().get();
    if (look.isEmpty() || layer.getValue() == null) {
      return;
    }
    try {
      controller.replace(edited(look.get().network(), layer.getValue()), "weights by hand");
      showProblem(Optional.empty());
    } catch (IllegalArgumentException wrong) {
      showProblem(Optional.of(wrong.getMessage()));
    }
  }

  private Parameters edited(Parameters network, int layer) {
    String[] words = numbers.getText().strip().split("\\s+");
    if (layer == LayerNames.SKIPS) {
      return editedSkips(network, words);
    }
    int inputs = network.architecture().width(layer - 1);
    int m = network.architecture().width(layer);
    if (words.length != (inputs + 1) * m) {
      throw new IllegalArgumentException(
          words.length + " numbers where " + (inputs + 1) + " rows of " + m + " are needed");
    }
    double[] weights = new double[inputs * m];
    double[] biases = new double[m];
    for (int i = 0; i < words.length; i++) {
      double value = number(words[i]);
      if (i < weights.length) {
        weights[i] = value;
      } else {
        biases[i - weights.length] = value;
      }
    }
    Parameters.Builder builder = new Parameters.Builder(network.architecture());
    for (int k = 1; k <= network.architecture().layers(); k++) {
      builder.layer(
          k, k == layer ? weights : network.weights(k), k == layer ? biases : network.biases(k));
    }
    return builder.build().withSkips(network.layout().skips(), network.skipWeights());
  }

  private static Parameters editedSkips(Parameters network, String[] words) {
    int m = network.architecture().outputs();
    int skips = network.layout().skips().count();
    if (words.length != skips * m) {
      throw new IllegalArgumentException(
          words.length + " numbers where " + skips + " rows of " + m + " are needed");
    }
    double[] v = Arrays.stream(words).mapToDouble(WeightsView::number).toArray();
    double[] theta = network.vector();
    System.arraycopy(v, 0, theta, theta.length - v.length, v.length);
    return Parameters.of(network.layout(), theta);
  }

  private static double number(String word) {
    try {
      double value = Double.parseDouble(word);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // The same answer as for a number that is not finite.
    }
    throw new IllegalArgumentException("'" + word + "' is not a finite number");
  }

  private void showProblem(Optional<String> line) {
    problem.setText(line.orElse(""));
    problem.setVisible(line.isPresent());
    problem.setManaged(line.isPresent());
  }
}
