package org.lossatlas.app.kit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.stage.Stage;
import org.lossatlas.app.curve.CurveModel;
import org.lossatlas.app.curve.CurvePoint;
import org.lossatlas.app.curve.CurveView;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.heatmap.HeatmapView;
import org.lossatlas.app.heatmap.Quantity;
import org.lossatlas.app.surface.SurfaceModel;
import org.lossatlas.app.surface.SurfaceView;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.Theme;
import org.lossatlas.pattern.Gallery;
import org.lossatlas.pattern.GalleryEntry;
import org.lossatlas.pattern.Pattern;

/**
 * All four panels with a surface that rises at the pace of the screen, for looking at and for
 * measuring. Arguments: light or dark, a pattern of the gallery, the grid, seconds until it stands.
 */
public final class PanelsDemo {
  private static final Logger LOG = Logger.getLogger(PanelsDemo.class.getName());

  private PanelsDemo() {}

  public static void main(String[] arguments) {
    Application.launch(Window.class, arguments);
  }

  /** The window. */
  public static final class Window extends Application {
    private final ExecutorService workers = Executors.newFixedThreadPool(2, Window::daemon);
    private final MarkedPoint marker = new MarkedPoint();
    private final HeatmapModel loss = new HeatmapModel(Quantity.LOSS, marker);
    private final HeatmapModel difference = new HeatmapModel(Quantity.DIFFERENCE, marker);
    private final SurfaceModel surface = new SurfaceModel(loss);
    private final CurveModel curve = new CurveModel();
    private final double[] pulses = new double[4000];
    private final double[] handings = new double[4000];
    private Pattern pattern;
    private double rise;
    private int pulse;

    private static Thread daemon(Runnable work) {
      Thread thread = new Thread(work, "panel-work");
      thread.setDaemon(true);
      return thread;
    }

    @Override
    public void start(Stage stage) {
      List<String> arguments = getParameters().getRaw();
      Theme theme = "dark".equals(arguments.get(0)) ? Theme.DARK : Theme.LIGHT;
      String sheet = theme == Theme.DARK ? "primer-dark.css" : "primer-light.css";
      setUserAgentStylesheet(
          Window.class.getResource("/atlantafx/base/theme/" + sheet).toExternalForm());
      int grid = Integer.parseInt(arguments.get(2));
      rise = Double.parseDouble(arguments.get(3));
      pattern = entry(arguments.get(1)).pattern(grid, grid);
      if (arguments.size() > 4) {
        surface.turn(Double.parseDouble(arguments.get(4)), Double.parseDouble(arguments.get(5)));
      }
      PanelContext context =
          new PanelContext(
              workers,
              workers,
              new FileDialogs(() -> stage, new SimpleObjectProperty<>(Path.of("."))),
              new LoggedNotices(),
              new SimpleObjectProperty<>(theme));
      stage.setScene(new Scene(layOut(context), 1180, 900));
      stage.show();
      if (rise >= 0) {
        curve.targetProperty().set(OptionalDouble.of(0.05));
        new Rise().start();
      }
    }

    private static GalleryEntry entry(String name) {
      return Gallery.load().stream()
          .filter(each -> each.name().equals(name))
          .findFirst()
          .orElseThrow();
    }

    private GridPane layOut(PanelContext context) {
      GridPane panes = new GridPane();
      panes.add(new HeatmapView(loss, context).node(), 0, 0);
      panes.add(new SurfaceView(surface, context).node(), 1, 0);
      panes.add(new HeatmapView(difference, context).node(), 0, 1);
      panes.add(new CurveView(curve, context).node(), 1, 1);
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      RowConstraints upper = new RowConstraints();
      upper.setPercentHeight(58);
      RowConstraints lower = new RowConstraints();
      lower.setPercentHeight(42);
      panes.getColumnConstraints().addAll(half, half);
      panes.getRowConstraints().addAll(upper, lower);
      return panes;
    }

    /** Shows the next field at every pulse. */
    private final class Rise extends AnimationTimer {
      private long begun;
      private long last;
      private long cpu;

      @Override
      public void handle(long now) {
        if (begun == 0) {
          begun = now;
          cpu = processCpu();
        }
        double seconds = (now - begun) * 1e-9;
        double share = rise == 0 ? 1 : Math.min(1, seconds / rise);
        long start = System.nanoTime();
        show(share, seconds);
        if (pulse < pulses.length && last != 0) {
          pulses[pulse] = (now - last) * 1e-6;
          handings[pulse++] = (System.nanoTime() - start) * 1e-6;
        }
        last = now;
        if (rise == 0 || share == 1) {
          stop();
          double spent = (processCpu() - cpu) * 1e-6 / Math.max(1, pulse);
          LOG.info(() -> "CPU ms a frame, all threads: %.1f".formatted(spent));
          report();
        }
      }
    }

    private static long processCpu() {
      return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    private void show(double share, double seconds) {
      Field target = Field.square(pattern.width(), pattern.height(), pattern.toArray());
      Field now =
          Field.sample(
              target.alpha(),
              target.beta(),
              (a, b) ->
                  2.3
                      + share * target.nearest(a, b)
                      + 0.06 * (1.1 - share) * Math.sin(9 * a + 3 * seconds) * Math.cos(7 * b));
      Field offset = Field.sample(target.alpha(), target.beta(), (a, b) -> 2.3);
      PanelState state = share < 1 ? PanelState.LIVE : PanelState.DONE;
      loss.accompany(Map.of("target", target));
      loss.show(now, state);
      difference.show(now.minus(offset).minus(target), state);
      double error = 0.3 * Math.exp(-4 * share) + 0.002 * Math.sin(seconds);
      curve.append(
          new CurvePoint(seconds, Math.round(170 * seconds), error + 0.004, 5 * error + 0.02),
          state);
    }

    private void report() {
      LOG.info(
          () -> "pulses ms: " + quantiles(pulses) + "; FX hand-over ms: " + quantiles(handings));
    }

    private String quantiles(double[] times) {
      double[] sorted = Arrays.copyOf(times, pulse);
      Arrays.sort(sorted);
      return pulse == 0
          ? "none"
          : "p50 %.2f p95 %.2f p99 %.2f max %.2f"
              .formatted(
                  sorted[pulse / 2],
                  sorted[(int) (0.95 * (pulse - 1))],
                  sorted[(int) (0.99 * (pulse - 1))],
                  sorted[pulse - 1]);
    }
  }

  private static final class LoggedNotices implements Notices {
    @Override
    public void inform(String line) {
      LOG.info(line);
    }

    @Override
    public void warn(String line) {
      LOG.warning(line);
    }
  }
}
