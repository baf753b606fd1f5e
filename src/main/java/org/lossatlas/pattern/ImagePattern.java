package org.lossatlas.pattern;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.lossatlas.file.BadInputException;

/**
 * Patterns from images. A pixel's value is what the file stores, as a share of the largest it can
 * store: a grey level itself, or the luma 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601) of a colour;
 * transparent pixels lie over white. No colour profile and no gamma is applied, so the rasters are
 * read and never {@link BufferedImage#getRGB}, which turns grey levels from linear to sRGB.
 */
public final class ImagePattern {
  private ImagePattern() {}

  /**
   * @param argb width·height pixels 0xAARRGGBB, not premultiplied, the top row first
   */
  public static Pattern fromArgb(int width, int height, int[] argb) {
    if (!Pattern.fits(width, height) || argb.length != width * height) {
      throw new IllegalArgumentException(
          argb.length + " pixels for an image of " + width + " x " + height);
    }
    double[] values = new double[argb.length];
    for (int index = 0; index < values.length; index++) {
      values[index] = level(argb[index], ImagePattern::luma);
    }
    return TopRowFirst.pattern("image", width, height, values);
  }

  /** What is taken of a colour, 0 to 1 each. */
  interface Mix {
    double of(double red, double green, double blue);
  }

  /** Reads the first picture of a file. */
  static Pattern read(Path file, ImageFormat format) {
    return read(file, format, ImagePattern::luma);
  }

  /** The same with another mix of its colours. */
  static Pattern read(Path file, ImageFormat format, Mix mix) {
    String subject = file.toString();
    String name = format.name().toLowerCase(Locale.ROOT);
    ImageReader reader = ImageIO.getImageReadersByFormatName(name).next();
    try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
      reader.setInput(in, true, true);
      return pattern(subject, decoded(subject, reader), mix);
    } catch (IOException | RuntimeException e) {
      throw refusal(subject, format, e);
    } finally {
      reader.dispose();
    }
  }

  /** The platform's decoders answer damaged files with almost any unchecked exception. */
  private static BadInputException refusal(String subject, ImageFormat format, Exception cause) {
    return cause instanceof BadInputException known
        ? known
        : new BadInputException(subject, "is a damaged or incomplete " + format + " image");
  }

  private static BufferedImage decoded(String subject, ImageReader reader) throws IOException {
    TopRowFirst.requireSize(subject, reader.getWidth(0), reader.getHeight(0));
    AtomicBoolean cutShort = new AtomicBoolean();
    reader.addIIOReadWarningListener((source, warning) -> noticeEnd(warning, cutShort));
    BufferedImage image = reader.read(0);
    if (cutShort.get()) {
      throw new BadInputException(subject, "is cut short; copy or download it again");
    }
    return image;
  }

  /** The JPEG decoder makes up what is missing at the end, and only warns. */
  private static void noticeEnd(String warning, AtomicBoolean cutShort) {
    if (warning.contains("premature") || warning.contains("Truncated")) {
      cutShort.set(true);
    }
  }

  private static Pattern pattern(String subject, BufferedImage image, Mix mix) {
    int width = image.getWidth();
    int height = image.getHeight();
    TopRowFirst.requireSize(subject, width, height);
    PixelLevels levels = levels(subject, image, mix);
    double[] values = new double[width * height];
    Raster raster = image.getRaster();
    int[] row = new int[width * raster.getNumBands()];
    for (int y = 0; y < height; y++) {
      raster.getPixels(0, y, width, 1, row);
      levels.of(row, values, y * width);
    }
    return TopRowFirst.pattern(subject, width, height, values);
  }

  /** Puts the levels of one row's samples, band by band for each pixel, into an array. */
  private interface PixelLevels {
    void of(int[] samples, double[] values, int start);
  }

  private static PixelLevels levels(String subject, BufferedImage image, Mix mix) {
    ColorModel model = image.getColorModel();
    if (model instanceof IndexColorModel palette) {
      return paletteLevels(palette, mix);
    }
    return switch (model.getColorSpace().getType()) {
      case ColorSpace.TYPE_GRAY -> greyLevels(model, mix);
      case ColorSpace.TYPE_RGB -> colourLevels(model, mix);
      default ->
          throw new BadInputException(
              subject, "has colours other than RGB (CMYK?); save it as an RGB or grey image");
    };
  }

  private static PixelLevels paletteLevels(IndexColorModel palette, Mix mix) {
    double[] levels = new double[palette.getMapSize()];
    for (int index = 0; index < levels.length; index++) {
      levels[index] = level(palette.getRGB(index), mix);
    }
    return (samples, values, start) -> {
      for (int x = 0; x < samples.length; x++) {
        values[start + x] = levels[samples[x]];
      }
    };
  }

  private static PixelLevels greyLevels(ColorModel model, Mix mix) {
    int bands = model.getNumComponents();
    double whole = largest(model, 0);
    double opaque = largest(model, bands - 1);
    return (samples, values, start) -> {
      for (int at = 0, x = start; at < samples.length; at += bands, x++) {
        double share = bands == 1 ? 1 : samples[at + 1] / opaque;
        double grey = samples[at] / whole;
        values[x] = overWhite(mix.of(grey, grey, grey), share);
      }
    };
  }

  private static PixelLevels colourLevels(ColorModel model, Mix mix) {
    int bands = model.getNumComponents();
    double red = largest(model, 0);
    double green = largest(model, 1);
    double blue = largest(model, 2);
    double opaque = largest(model, bands - 1);
    return (samples, values, start) -> {
      for (int at = 0, x = start; at < samples.length; at += bands, x++) {
        double share = bands == 3 ? 1 : samples[at + 3] / opaque;
        double level = mix.of(samples[at] / red, samples[at + 1] / green, samples[at + 2] / blue);
        values[x] = overWhite(level, share);
      }
    };
  }

  /** The largest sample of a band; bitmaps may have bands of no bits at all, which are 0. */
  private static double largest(ColorModel model, int band) {
    return Math.max(1, (1L << model.getComponentSize(band)) - 1);
  }

  private static double level(int argb, Mix mix) {
    double red = (argb >> 16 & 0xff) / 255.0;
    double green = (argb >> 8 & 0xff) / 255.0;
    double blue = (argb & 0xff) / 255.0;
    return overWhite(mix.of(red, green, blue), (argb >>> 24) / 255.0);
  }

  /** A grey among colours stays exactly what it is: the weights' sum is 1 only but for rounding. */
  private static double luma(double red, double green, double blue) {
    return red == green && green == blue ? red : 0.299 * red + 0.587 * green + 0.114 * blue;
  }

  private static double overWhite(double level, double opacity) {
    return opacity * level + (1 - opacity);
  }
}
