package org.lossatlas.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComponentsTest {
  @Test
  void agreesWithAFloodFillOnRandomRasters() {
    Random random = new Random(5);
    for (int trial = 0; trial < 200; trial++) {
      int columns = 2 + random.nextInt(24);
      int rows = 2 + random.nextInt(24);
      int classes = 1 + random.nextInt(4);
      int[] labels = random.ints((long) columns * rows, -1, classes).toArray();
      LabelRaster raster = raster(labels, columns, rows, classes);
      Components components = Components.of(raster);
      int[][] expected = flooded(labels, columns, rows, classes);
      assertThat(components.perClass()).isEqualTo(expected[0]);
      assertThat(components.cutPerClass()).isEqualTo(expected[1]);
      int points = components.all().stream().mapToInt(Components.Component::points).sum();
      assertThat((long) points).isEqualTo(Arrays.stream(labels).filter(l -> l >= 0).count());
    }
  }

  @Test
  void pointsThatTouchAtACornerAreApart() {
    Components components = Components.of(raster(new int[] {0, 1, 1, 0}, 2, 2, 2));
    assertThat(components.perClass()).containsExactly(2, 2);
  }

  @Test
  void aClassThatIsNotInSightHasNoComponent() {
    Components components = Components.of(raster(new int[] {2, 2, 2, 2}, 2, 2, 4));
    assertThat(components.perClass()).containsExactly(0, 0, 1, 0);
  }

  @Test
  void whatTheBorderCutsMayBeOneRegion() {
    // Class 0 left and right of a strip, and an island in the strip's middle.
    int[] labels = {
      0, 1, 1, 1, 0,
      0, 1, 0, 1, 0,
      0, 1, 1, 1, 0,
    };
    Components components = Components.of(raster(labels, 5, 3, 2));
    assertThat(components.count(0)).isEqualTo(new Components.Count(3, 2));
    assertThat(components.count(0).certain()).isEqualTo(2);
    assertThat(components.count(1).certain()).isEqualTo(1);
  }

  private static LabelRaster raster(int[] labels, int columns, int rows, int classes) {
    InputWindow window = new InputWindow(new Span(0, 1, columns), new Span(0, 1, rows));
    return LabelRaster.of(window, classes, labels);
  }

  /** Components of each class and those at the border, by flood fill. */
  private static int[][] flooded(int[] labels, int columns, int rows, int classes) {
    int[][] counts = new int[2][classes];
    boolean[] seen = new boolean[labels.length];
    for (int start = 0; start < labels.length; start++) {
      if (labels[start] < 0 || seen[start]) {
        continue;
      }
      counts[0][labels[start]]++;
      counts[1][labels[start]] += flood(labels, columns, rows, start, seen) ? 1 : 0;
    }
    return counts;
  }

  private static boolean flood(int[] labels, int columns, int rows, int start, boolean[] seen) {
    boolean border = false;
    Deque<Integer> open = new ArrayDeque<>();
    open.push(start);
    seen[start] = true;
    while (!open.isEmpty()) {
      int place = open.pop();
      int column = place % columns;
      int row = place / columns;
      border |= column == 0 || row == 0 || column == columns - 1 || row == rows - 1;
      int[][] steps = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
      for (int[] step : steps) {
        int x = column + step[0];
        int y = row + step[1];
        if (x < 0 || y < 0 || x >= columns || y >= rows) {
          continue;
        }
        int next = y * columns + x;
        if (!seen[next] && labels[next] == labels[start]) {
          seen[next] = true;
          open.push(next);
        }
      }
    }
    return border;
  }
}
