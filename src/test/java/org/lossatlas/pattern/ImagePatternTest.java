package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lossatlas.pattern.RawPng.bytes;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagePatternTest {
  /** Rounding in the luma and in compositing. */
  private static final double ROUNDING = 1e-15;

  @TempDir private Path folder;

  private Pattern read(byte[] content) throws IOException {
    Path file = folder.resolve("picture");
    Files.write(file, content);
    return PatternFile.read(file);
  }

  private Pattern written(BufferedImage image, String format) throws IOException {
    Path file = folder.resolve("picture." + format);
    assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
    return PatternFile.read(file);
  }

  private static double[] values(Pattern pattern) {
    return pattern.toArray();
  }

  @Test
  void theLeftColumnIsAlphaZeroAndTheBottomRowBetaZero() throws IOException {
    byte[] image = new RawPng(2, 2, 8, RawPng.GREY).with(bytes(0, 0, 51, 0, 102, 255));
    Pattern pattern = read(image);
    assertThat(pattern.at(0, 1)).isEqualTo(0);
    assertThat(pattern.at(1, 1)).isEqualTo(0.2);
    assertThat(pattern.at(0, 0)).isEqualTo(0.4);
    assertThat(pattern.at(1, 0)).isEqualTo(1);
  }

  @Test
  void greyLevelsAreTheStoredValues() throws IOException {
    int[] row = new int[257];
    Arrays.setAll(row, i -> Math.max(0, i - 1));
    Pattern pattern = read(new RawPng(256, 1, 8, RawPng.GREY).with(bytes(row)));
    for (int level = 0; level < 256; level++) {
      assertThat(pattern.value(level, 0)).isEqualTo(level / 255.0);
    }
  }

  @Test
  void greyLevelsOfSixteenBitsKeepAllOfThem() throws IOException {
    Pattern pattern = read(new RawPng(2, 1, 16, RawPng.GREY).with(bytes(0, 0x12, 0x34, 0, 1)));
    assertThat(values(pattern)).containsExactly(0x1234 / 65535.0, 1 / 65535.0);
  }

  @ParameterizedTest
  @CsvSource({"1, 0x40, 0, 1", "2, 0x60, 1, 2", "4, 0x7c, 7, 12"})
  void greyLevelsOfFewBitsAreSharesOfTheLargest(int depth, String row, int first, int second)
      throws IOException {
    Pattern pattern =
        read(new RawPng(2, 1, depth, RawPng.GREY).with(bytes(0, Integer.decode(row))));
    double largest = (1 << depth) - 1;
    assertThat(values(pattern))
        .containsExactly(new double[] {first / largest, second / largest}, within(ROUNDING));
  }

  @Test
  void aColourIsItsLuma() throws IOException {
    Pattern pattern =
        read(
            new RawPng(4, 1, 8, RawPng.COLOUR)
                .with(bytes(0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 100, 100, 100)));
    assertThat(values(pattern))
        .containsExactly(new double[] {0.299, 0.587, 0.114, 100 / 255.0}, within(ROUNDING));
  }

  @Test
  void aGreyAmongColoursStaysExact() throws IOException {
    Pattern pattern = read(new RawPng(1, 1, 8, RawPng.COLOUR).with(bytes(0, 77, 77, 77)));
    assertThat(pattern.value(0, 0)).isEqualTo(77 / 255.0);
  }

  @Test
  void coloursOfSixteenBitsKeepAllOfThem() throws IOException {
    Pattern pattern = read(new RawPng(1, 1, 16, RawPng.COLOUR).with(bytes(0, 1, 2, 3, 4, 5, 6)));
    double luma = 0.299 * 0x0102 + 0.587 * 0x0304 + 0.114 * 0x0506;
    assertThat(pattern.value(0, 0)).isCloseTo(luma / 65535, within(ROUNDING));
  }

  @Test
  void transparencyLiesOverWhite() throws IOException {
    Pattern pattern =
        read(
            new RawPng(3, 1, 8, RawPng.COLOUR_ALPHA)
                .with(bytes(0, 9, 9, 9, 0, 0, 0, 0, 51, 50, 50, 50, 255)));
    assertThat(values(pattern))
        .containsExactly(new double[] {1, 0.8, 50 / 255.0}, within(ROUNDING));
  }

  @Test
  void transparentGreyLiesOverWhite() throws IOException {
    Pattern pattern = read(new RawPng(2, 1, 8, RawPng.GREY_ALPHA).with(bytes(0, 0, 0, 102, 51)));
    assertThat(values(pattern))
        .containsExactly(new double[] {1, 0.2 * 0.4 + 0.8}, within(ROUNDING));
  }

  @Test
  void transparencyOfSixteenBitsLiesOverWhite() throws IOException {
    Pattern pattern = read(new RawPng(1, 1, 16, RawPng.GREY_ALPHA).with(bytes(0, 0, 0, 0x80, 0)));
    assertThat(pattern.value(0, 0)).isCloseTo(1 - 0x8000 / 65535.0, within(ROUNDING));
  }

  @Test
  void oneGreyMayBeNamedTransparent() throws IOException {
    Pattern pattern =
        read(new RawPng(2, 1, 8, RawPng.GREY).chunk("tRNS", bytes(0, 51)).with(bytes(0, 51, 102)));
    assertThat(values(pattern)).containsExactly(1, 0.4);
  }

  @Test
  void aPaletteMayHaveTransparentColours() throws IOException {
    byte[] image =
        new RawPng(3, 1, 8, RawPng.PALETTE)
            .chunk("PLTE", bytes(255, 0, 0, 51, 51, 51, 0, 0, 0))
            .chunk("tRNS", bytes(255, 255, 0))
            .with(bytes(0, 0, 1, 2));
    assertThat(values(read(image))).containsExactly(new double[] {0.299, 0.2, 1}, within(ROUNDING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "gif"})
  void losslessFormatsAgree(String format) throws IOException {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 256; i++) {
      image.getRaster().setSample(i % 16, i / 16, 0, i);
    }
    Pattern pattern = written(image, format);
    double[] expected = new double[256];
    Arrays.setAll(expected, i -> (i % 16 + 16 * (15 - i / 16)) / 255.0);
    // GIF's palette is made by the writer, which rounds to its own 216 greys.
    double tolerance = format.equals("gif") ? 2.0 / 255 : 0;
    assertThat(values(pattern)).containsExactly(expected, within(tolerance));
  }

  @Test
  void jpegKeepsGreyLevelsUpToItsOwnLoss() throws IOException {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 4096; i++) {
      image.getRaster().setSample(i % 64, i / 64, 0, 2 * (i % 64) + i / 64);
    }
    Pattern pattern = written(image, "jpg");
    // A gamma applied by mistake would be off by 60 levels in the middle.
    assertThat(pattern.value(40, 63)).isCloseTo(80 / 255.0, within(4 / 255.0));
    assertThat(pattern.value(40, 0)).isCloseTo(143 / 255.0, within(4 / 255.0));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_USHORT_565_RGB,
        BufferedImage.TYPE_BYTE_BINARY
      })
  void bitmapsOfAnyDepthAreRead(int type) throws IOException {
    BufferedImage image = new BufferedImage(3, 1, type);
    image.setRGB(1, 0, 0xffffffff);
    assertThat(values(written(image, "bmp"))).containsExactly(0, 1, 0);
  }

  @Test
  void aBandOfNoBitsIsBlack() throws IOException {
    ByteBuffer file = ByteBuffer.allocate(70).order(ByteOrder.LITTLE_ENDIAN);
    file.put(bytes('B', 'M')).putInt(70).putInt(0).putInt(66);
    int bitFields = 3;
    file.putInt(40).putInt(1).putInt(1).putShort((short) 1).putShort((short) 16);
    file.putInt(bitFields).putInt(4).putInt(0).putInt(0).putInt(0).putInt(0);
    int redMask = 0xf800;
    int greenMask = 0;
    int blueMask = 0x1f;
    file.putInt(redMask).putInt(greenMask).putInt(blueMask).putInt(0xffff);
    double luma = 0.299 + 0.114;
    assertThat(read(file.array()).value(0, 0)).isCloseTo(luma, within(ROUNDING));
  }

  @Test
  void anInterlacedImageIsRead() throws IOException {
    BufferedImage image = new BufferedImage(17, 9, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 153; i++) {
      image.getRaster().setSample(i % 17, i / 17, 0, i);
    }
    Pattern plain = written(image, "png");
    Path file = folder.resolve("interlaced.png");
    EncodedImages.interlacedPng(image, file);
    assertThat(PatternFile.read(file)).isEqualTo(plain);
  }

  @Test
  void anAnimatedGifIsItsFirstPicture() throws IOException {
    Path file = folder.resolve("two.gif");
    EncodedImages.animatedGif(file, 0, 255);
    assertThat(values(PatternFile.read(file))).containsOnly(0);
  }

  @Test
  void aSinglePixelIsAConstant() throws IOException {
    Pattern pattern = read(new RawPng(1, 1, 8, RawPng.GREY).with(bytes(0, 51)));
    assertThat(pattern.resampled(4, 4)).isEqualTo(Pattern.constant(4, 4, 0.2));
  }

  @Test
  void pastedPixelsAreReadLikeAFile() {
    int[] argb = {0xff000000, 0xff333333, 0x00123456, 0x80000000};
    assertThat(values(ImagePattern.fromArgb(2, 2, argb)))
        .containsExactly(new double[] {1, 1 - 0x80 / 255.0, 0, 0.2}, within(ROUNDING));
  }
}
