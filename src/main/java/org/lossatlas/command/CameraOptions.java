package org.lossatlas.command;

import java.util.Optional;
import org.lossatlas.figure.Camera;
import org.lossatlas.file.BadInputException;
import picocli.CommandLine.Option;

/** How surfaces are seen: the options of the command {@code figure}. */
final class CameraOptions {
  @Option(
      names = "--camera",
      paramLabel = "AZ,EL",
      description = "From where a surface is seen, in degrees. Default: -35,32")
  String direction;

  @Option(
      names = "--zoom",
      paramLabel = "Z",
      description = "By how much a surface is enlarged, 0.4 to 6; its edges are cut. Default: 1")
  Double zoom;

  @Option(
      names = "--height",
      paramLabel = "H",
      description = "By how much a surface's heights are stretched, 0.2 to 3. Default: 1")
  Double height;

  /** Empty where none of the options is given; then each surface keeps its own. */
  Optional<Camera> camera() {
    if (direction == null && zoom == null && height == null) {
      return Optional.empty();
    }
    Camera camera = Camera.USUAL;
    if (direction != null) {
      double[] angles = pair("--camera", direction);
      camera = Asked.option("--camera", () -> new Camera(angles[0], angles[1]));
    }
    return Optional.of(stretched(zoomed(camera)));
  }

  private Camera zoomed(Camera camera) {
    return zoom == null ? camera : Asked.option("--zoom", () -> camera.withZoom(zoom));
  }

  private Camera stretched(Camera camera) {
    return height == null ? camera : Asked.option("--height", () -> camera.withStretch(height));
  }

  /** Two numbers with a comma between them. */
  static double[] pair(String option, String text) {
    String[] parts = text.split(",", -1);
    try {
      if (parts.length == 2) {
        return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
      }
    } catch (NumberFormatException noNumber) {
      // Said below, as for everything else that is no pair of numbers.
    }
    throw new BadInputException(option, "must be two numbers with a comma, not " + text);
  }
}
