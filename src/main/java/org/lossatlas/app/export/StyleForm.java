package org.lossatlas.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.FigureStyle;
import org.lossatlas.figure.Lettering;
import org.lossatlas.figure.Look;
import org.lossatlas.figure.PageSize;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Scale;
import org.lossatlas.figure.Theme;

/** The controls of a figure's style: what is typed becomes a {@link FigureStyle} or a complaint. */
final class StyleForm extends GridPane {
  private static final String OWN = "the panel's";
  private static final String SHARED = "shared by panels";
  private static final String FIXED = "from … to …";
  private static final double FONT_WIDTH = 92;
  private static final String FREE = "own size";

  private final ComboBox<String> preset = choice("export-preset", presets());
  private final TextField width = field("export-width", "Width in centimetres");
  private final TextField height = field("export-height", "Height in centimetres");
  private final TextField dpi = field("export-dpi", "Dots an inch, for PNG");
  private final ComboBox<String> font = choice("export-font", words(Lettering.values()));
  private final TextField fontSize = field("export-font-size", "Size of all text in points");
  private final ComboBox<String> theme = choice("export-theme", words(Theme.values()));
  private final ComboBox<String> map = choice("export-map", withOwn(words(ColourMap.values())));
  private final ComboBox<String> scale = choice("export-scale", withOwn(words(Scale.continuous())));
  private final ComboBox<String> limits = choice("export-limits", List.of(OWN, SHARED, FIXED));
  private final TextField lower = field("export-lower", "The value of the first colour");
  private final TextField upper = field("export-upper", "The value of the last colour");
  private final TextField contours =
      field("export-contours", "At most so many contour lines; empty for the panel's");
  private final CheckBox ownTitle = new CheckBox("Another title");
  private final TextField title = field("export-title", "The title; empty for none");
  private final TextField columns = field("export-columns", "Columns of several panels");
  private final CheckBox letters = new CheckBox("Letters a, b, c on several panels");
  private final List<ObservableValue<?>> inputs = new ArrayList<>();
  private int row;

  StyleForm() {
    setId("export-form");
    getStyleClass().add("export-form");
    setHgap(8);
    setVgap(6);
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(new ColumnConstraints(), fields);
    contours.setPromptText(OWN);
    columns.setPromptText("as suits");
    ownTitle.setId("export-own-title");
    letters.setId("export-letters");
    title.disableProperty().bind(ownTitle.selectedProperty().not());
    lower.disableProperty().bind(limits.valueProperty().isNotEqualTo(FIXED));
    upper.disableProperty().bind(limits.valueProperty().isNotEqualTo(FIXED));
    add("Size", preset);
    add("cm", row(width, "×", height));
    add("Dots an inch", dpi);
    add("Font", row(font, fontSize, "pt"));
    add("Page", theme);
    add("Colours", map);
    add("Scale", scale);
    add("Limits", limits);
    add("", row(lower, "to", upper));
    add("Contours", contours);
    add("Columns", columns);
    add(ownTitle, title, row++, 0);
    add(letters, 0, row++, 2, 1);
    for (TextField one : List.of(width, height, dpi, fontSize, lower, upper, contours, columns)) {
      one.setPrefColumnCount(4);
    }
    font.setMinWidth(FONT_WIDTH);
    preset.valueProperty().addListener((property, before, now) -> takePreset(now));
    inputs.addAll(List.of(width.textProperty(), height.textProperty(), dpi.textProperty()));
    inputs.addAll(List.of(font.valueProperty(), fontSize.textProperty(), theme.valueProperty()));
    inputs.addAll(List.of(map.valueProperty(), scale.valueProperty(), limits.valueProperty()));
    inputs.addAll(List.of(lower.textProperty(), upper.textProperty(), contours.textProperty()));
    inputs.addAll(List.of(ownTitle.selectedProperty(), title.textProperty()));
    inputs.addAll(List.of(columns.textProperty(), letters.selectedProperty()));
  }

  private void add(Node name, Node control, int at, int from) {
    add(name, from, at);
    add(control, from + 1, at);
  }

  /** Controls and words beside each other; words are never cut. */
  private static HBox row(Object... parts) {
    HBox row = new HBox(6);
    row.setAlignment(Pos.CENTER_LEFT);
    for (Object part : parts) {
      if (part instanceof Node control) {
        HBox.setHgrow(control, Priority.ALWAYS);
        row.getChildren().add(control);
      } else {
        Label word = new Label(part.toString());
        word.setMinWidth(USE_PREF_SIZE);
        row.getChildren().add(word);
      }
    }
    return row;
  }

  private void add(String name, Node control) {
    Label label = new Label(name);
    label.setLabelFor(control);
    label.setMinWidth(USE_PREF_SIZE);
    add(label, control, row++, 0);
  }

  /** Calls whenever the user, or {@link #show}, has changed something. */
  void onChange(Runnable listener) {
    inputs.forEach(input -> input.addListener((property, before, now) -> listener.run()));
  }

  void show(FigureStyle style) {
    preset.setValue(nameOf(style.size()));
    width.setText(centimetres(style.size().width()));
    height.setText(centimetres(style.size().height()));
    dpi.setText(String.valueOf(style.dpi()));
    font.setValue(word(style.lettering()));
    fontSize.setText(plain(style.fontSize()));
    theme.setValue(word(style.theme()));
    map.setValue(style.look().map().map(StyleForm::word).orElse(OWN));
    scale.setValue(style.look().scale().map(StyleForm::word).orElse(OWN));
    style.look().limits().ifPresent(range -> lower.setText(plain(range.lower())));
    style.look().limits().ifPresent(range -> upper.setText(plain(range.upper())));
    limits.setValue(style.shared() ? SHARED : style.look().limits().map(r -> FIXED).orElse(OWN));
    OptionalInt lines = style.look().contours();
    contours.setText(lines.isPresent() ? String.valueOf(lines.getAsInt()) : "");
    ownTitle.setSelected(style.title().isPresent());
    title.setText(style.title().orElse(""));
    columns.setText(style.columns() == 0 ? "" : String.valueOf(style.columns()));
    letters.setSelected(style.lettered());
  }

  /**
   * What the controls say.
   *
   * @throws IllegalArgumentException in one line, if a value is impossible
   */
  FigureStyle style() {
    return new FigureStyle(
        size(),
        whole("Dots an inch", dpi),
        Lettering.valueOf(font.getValue().toUpperCase(Locale.ROOT)),
        (float) number("The font's size", fontSize),
        Theme.valueOf(theme.getValue().toUpperCase(Locale.ROOT)),
        look(),
        limits.getValue().equals(SHARED),
        ownTitle.isSelected() ? Optional.of(title.getText()) : Optional.empty(),
        columns.getText().isBlank() ? 0 : whole("Columns", columns),
        letters.isSelected());
  }

  private Look look() {
    Optional<Range> range =
        limits.getValue().equals(FIXED)
            ? Optional.of(new Range(number("The lower limit", lower), number("The upper", upper)))
            : Optional.empty();
    return new Look(
        named(map).map(ColourMap::valueOf),
        named(scale).map(Scale::valueOf),
        range,
        contours.getText().isBlank()
            ? OptionalInt.empty()
            : OptionalInt.of(whole("Contours", contours)));
  }

  private static Optional<String> named(ComboBox<String> choice) {
    return Optional.of(choice.getValue())
        .filter(value -> !value.equals(OWN))
        .map(value -> value.toUpperCase(Locale.ROOT));
  }

  /** A preset to the last digit, where the fields still show it. */
  private PageSize size() {
    PageSize typed = PageSize.centimetres(number("The width", width), number("The height", height));
    for (PageSize.Preset one : PageSize.Preset.values()) {
      boolean same =
          centimetres(one.size().width()).equals(width.getText())
              && centimetres(one.size().height()).equals(height.getText());
      if (same) {
        return one.size();
      }
    }
    return typed;
  }

  private void takePreset(String name) {
    for (PageSize.Preset one : PageSize.Preset.values()) {
      if (one.word().equals(name)) {
        width.setText(centimetres(one.size().width()));
        height.setText(centimetres(one.size().height()));
      }
    }
  }

  private static double number(String what, TextField field) {
    try {
      double value = Double.parseDouble(field.getText().strip().replace('−', '-'));
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException noNumber) {
      // Said below.
    }
    throw new IllegalArgumentException(what + " must be a number, not “" + field.getText() + "”");
  }

  private static int whole(String what, TextField field) {
    double value = number(what, field);
    if (value != Math.rint(value) || Math.abs(value) > 1e6) {
      throw new IllegalArgumentException(what + " must be a whole number");
    }
    return (int) value;
  }

  private static String nameOf(PageSize size) {
    for (PageSize.Preset one : PageSize.Preset.values()) {
      if (one.size().equals(size)) {
        return one.word();
      }
    }
    return FREE;
  }

  private static String centimetres(double points) {
    return plain(Math.rint(points / PageSize.CENTIMETRE * 100) / 100);
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e6
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  private static List<String> presets() {
    List<String> names = new ArrayList<>();
    for (PageSize.Preset one : PageSize.Preset.values()) {
      names.add(one.word());
    }
    names.add(FREE);
    return names;
  }

  private static List<String> withOwn(List<String> words) {
    List<String> all = new ArrayList<>(List.of(OWN));
    all.addAll(words);
    return all;
  }

  private static List<String> words(Enum<?>[] values) {
    List<String> words = new ArrayList<>();
    for (Enum<?> value : values) {
      words.add(word(value));
    }
    return words;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static ComboBox<String> choice(String id, List<String> items) {
    ComboBox<String> choice = new ComboBox<>();
    choice.getItems().addAll(items);
    choice.setValue(items.get(0));
    choice.setId(id);
    choice.setMaxWidth(Double.MAX_VALUE);
    return choice;
  }

  private static TextField field(String id, String meaning) {
    TextField field = new TextField();
    field.setId(id);
    field.setAccessibleText(meaning);
    field.setTooltip(new Tooltip(meaning));
    return field;
  }
}
