package org.lossatlas.app.surface;

import java.util.Arrays;

/**
 * Draws textured triangles, lines and balls into an array of pixels, hidden ones left out by a
 * depth buffer: for machines without a graphics card, on which a driver's software renderer takes
 * many times as long. Depth grows away from the viewer. Belongs to one thread.
 */
final class Rasteriser {
  private final int width;
  private final int height;
  private final int[] pixels;
  private final float[] depths;

  /**
   * @param pixels at least width·height, drawn into
   */
  Rasteriser(int width, int height, int[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
    this.depths = new float[width * height];
  }

  /** Everything transparent and infinitely far. */
  void clear() {
    Arrays.fill(pixels, 0, width * height, 0);
    Arrays.fill(depths, Float.POSITIVE_INFINITY);
  }

  /**
   * A triangle with a texture of {@code side}² pixels.
   *
   * @param corners x, y and depth in pixels, u and v in texture pixels, of each corner in turn: 5
   *     numbers each
   */
  void triangle(float[] corners, int a, int b, int c, int[] texture, int side) {
    float ax = corners[a];
    float ay = corners[a + 1];
    float bx = corners[b] - ax;
    float by = corners[b + 1] - ay;
    float cx = corners[c] - ax;
    float cy = corners[c + 1] - ay;
    float area = bx * cy - by * cx;
    if (!(Math.abs(area) > 1e-6f)) {
      return;
    }
    int left = clamp((float) Math.ceil(ax + Math.min(0, Math.min(bx, cx)) - 0.5f), width);
    int right = clamp((float) Math.floor(ax + Math.max(0, Math.max(bx, cx)) - 0.5f) + 1, width);
    int top = clamp((float) Math.ceil(ay + Math.min(0, Math.min(by, cy)) - 0.5f), height);
    int bottom = clamp((float) Math.floor(ay + Math.max(0, Math.max(by, cy)) - 0.5f) + 1, height);
    // Barycentric weights of b and c, and what they mix, are linear in x and y.
    float bAcross = cy / area;
    float cAcross = -by / area;
    float depthB = corners[b + 2] - corners[a + 2];
    float depthC = corners[c + 2] - corners[a + 2];
    float uB = corners[b + 3] - corners[a + 3];
    float uC = corners[c + 3] - corners[a + 3];
    float vB = corners[b + 4] - corners[a + 4];
    float vC = corners[c + 4] - corners[a + 4];
    for (int y = top; y < bottom; y++) {
      float py = y + 0.5f - ay;
      float px = left + 0.5f - ax;
      float shareB = (px * cy - py * cx) / area;
      float shareC = (py * bx - px * by) / area;
      for (int x = left; x < right; x++, shareB += bAcross, shareC += cAcross) {
        if (shareB < 0 || shareC < 0 || shareB + shareC > 1) {
          continue;
        }
        int at = y * width + x;
        float depth = corners[a + 2] + shareB * depthB + shareC * depthC;
        if (depth < depths[at]) {
          int u = (int) (corners[a + 3] + shareB * uB + shareC * uC);
          int v = (int) (corners[a + 4] + shareB * vB + shareC * vC);
          depths[at] = depth;
          pixels[at] = texture[v * side + u];
        }
      }
    }
  }

  /** A straight line, {@code thickness} pixels thick. */
  void line(
      double x1,
      double y1,
      double depth1,
      double x2,
      double y2,
      double depth2,
      int argb,
      int thickness) {
    int steps = (int) Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)));
    for (int i = 0; i <= steps; i++) {
      double share = steps == 0 ? 0 : (double) i / steps;
      float depth = (float) (depth1 + share * (depth2 - depth1));
      int x = (int) Math.floor(x1 + share * (x2 - x1) - (thickness - 1) / 2.0);
      int y = (int) Math.floor(y1 + share * (y2 - y1) - (thickness - 1) / 2.0);
      for (int k = 0; k < thickness * thickness; k++) {
        dot(x + k % thickness, y + k / thickness, depth, argb);
      }
    }
  }

  /** A disc that faces the viewer, all at one depth. */
  void disc(double centreX, double centreY, double depth, double radius, int argb) {
    for (int y = (int) Math.floor(centreY - radius); y <= centreY + radius; y++) {
      for (int x = (int) Math.floor(centreX - radius); x <= centreX + radius; x++) {
        if (Math.hypot(x + 0.5 - centreX, y + 0.5 - centreY) <= radius) {
          dot(x, y, (float) depth, argb);
        }
      }
    }
  }

  private void dot(int x, int y, float depth, int argb) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return;
    }
    int at = y * width + x;
    if (depth <= depths[at]) {
      depths[at] = depth;
      pixels[at] = argb;
    }
  }

  private static int clamp(float value, int limit) {
    return (int) Math.max(0, Math.min(limit, value));
  }
}
