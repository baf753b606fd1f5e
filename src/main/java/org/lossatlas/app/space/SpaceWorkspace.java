package org.lossatlas.app.space;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.lossatlas.app.kit.KeptTexts;
import org.lossatlas.app.kit.PanelArea;
import org.lossatlas.app.kit.PanelWorkspace;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.WorkspaceContext;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Pattern;

/** Does a curve, or a volume, stand in the loss as well? */
public final class SpaceWorkspace extends PanelWorkspace {
  private static final String NAME = "space";
  private static final int MOST_SIDE = 64;

  /** Of what is drawn; beyond it a file is damaged. */
  private static final double LARGEST = 1e6;

  private final SpaceModel model = new SpaceModel();
  private final SpaceController controller;
  private final WorkspaceContext context;
  private Optional<SpaceView> view = Optional.empty();

  /**
   * @param drawing what stands in the workspace Pattern, to be extruded
   */
  public SpaceWorkspace(WorkspaceContext context, Supplier<Pattern> drawing) {
    super("Space", "Does a curve, or a volume, stand in the loss as well?");
    this.context = context;
    controller =
        new SpaceController(model, context.threads().apply(NAME), context.datasets(), drawing);
  }

  private SpaceView view() {
    if (view.isEmpty()) {
      view = Optional.of(new SpaceView(model, controller, context.panels()));
    }
    return view.get();
  }

  @Override
  protected Node makeNode() {
    PanelArea panels = area(view().layout(), context);
    panels.setId(NAME);
    return panels;
  }

  @Override
  protected Node makeControls() {
    return view().controls();
  }

  /** The target, by its text or by the values of what was drawn. */
  @Override
  public Map<String, Map<String, String>> remember() {
    Map<String, String> texts = new HashMap<>();
    SpaceTarget target = model.target();
    texts.put("side", String.valueOf(model.sideProperty().get()));
    texts.put("loss", model.lossProperty().get().contractName());
    for (int d = 0; d < 3; d++) {
      texts.put("place" + (d + 1), String.valueOf(model.place(d).get()));
    }
    texts.put("surfaces", String.valueOf(model.surfacesProperty().get()));
    texts.put("level", String.valueOf(model.levelProperty().get()));
    if (target.text().isPresent()) {
      texts.put(target.dimensions() == 1 ? "line" : "volume", target.text().get());
    } else {
      texts.put(
          target.dimensions() == 1 ? "curve" : "plane",
          Arrays.stream(target.drawing().toArray())
              .mapToObj(String::valueOf)
              .collect(Collectors.joining(",")));
    }
    return Map.of(NAME, texts);
  }

  @Override
  public void recall(Map<String, Map<String, String>> views) {
    KeptTexts kept = new KeptTexts(views.getOrDefault(NAME, Map.of()));
    kept.number("side", 2, MOST_SIDE, side -> model.sideProperty().set((int) side));
    kept.parsed("loss", Loss::parse, model.lossProperty()::set);
    for (int d = 0; d < 3; d++) {
      kept.number("place" + (d + 1), 0, 1, model.place(d)::set);
    }
    kept.number("surfaces", 1, 5, count -> model.surfacesProperty().set((int) count));
    kept.number("level", 0, 1, model.levelProperty()::set);
    kept.parsed("curve", SpaceWorkspace::curve, model::change);
    kept.parsed("plane", SpaceWorkspace::extruded, model::change);
    kept.parsed("line", text -> text, text -> controller.read(1, text));
    kept.parsed("volume", text -> text, text -> controller.read(3, text));
  }

  /** A curve that was drawn. */
  private static SpaceTarget curve(String text) {
    double[] values = values(text);
    if (values.length != SpaceTarget.POINTS) {
      throw new IllegalArgumentException("no curve of " + SpaceTarget.POINTS + " points");
    }
    return SpaceTarget.drawn(values);
  }

  /** A drawing that is the same in every plane. */
  private static SpaceTarget extruded(String text) {
    double[] values = values(text);
    int side = (int) Math.round(Math.sqrt(values.length));
    if (side < 2 || side > MOST_SIDE || side * side != values.length) {
      throw new IllegalArgumentException("no square of up to " + MOST_SIDE + " points a side");
    }
    return SpaceTarget.extruded(Pattern.of(side, side, values), side);
  }

  private static double[] values(String text) {
    double[] values = Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
    if (!Arrays.stream(values).allMatch(value -> Math.abs(value) <= LARGEST)) {
      throw new IllegalArgumentException("values beyond " + LARGEST);
    }
    return values;
  }

  @Override
  public RunCommands commands() {
    return controller;
  }

  @Override
  public void onPulse() {
    controller.onPulse();
  }

  @Override
  public void close() {
    controller.close();
    super.close();
  }
}
