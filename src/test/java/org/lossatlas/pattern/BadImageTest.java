package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.lossatlas.pattern.RawPng.bytes;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.file.BadInputException;

class BadImageTest {
  private static final long SEED = 20260;

  @TempDir private Path folder;

  private void assertRefused(byte[] content, String reason) throws IOException {
    Path file = folder.resolve("bad.png");
    Files.write(file, content);
    assertThatThrownBy(() -> PatternFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  private static byte[] noise(String format) throws IOException {
    BufferedImage image = new BufferedImage(48, 48, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(SEED);
    for (int i = 0; i < 48 * 48; i++) {
      image.getRaster().setSample(i % 48, i / 48, 0, random.nextInt(256));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  @Test
  void anImageThatIsTooLargeIsRefusedByItsHeader() throws IOException {
    // There are no pixels in this file: whoever looked for them would find it damaged.
    assertRefused(
        new RawPng(20_000, 20_000, 8, RawPng.GREY).chunk("IDAT", new byte[0]).withoutPixels(),
        "is 20000 wide and 20000 high; a pattern has 1 to 8192 points a side");
  }

  @Test
  void anImageWithTooManyPixelsIsRefused() throws IOException {
    assertRefused(
        new RawPng(8192, 8192, 8, RawPng.COLOUR).chunk("IDAT", new byte[0]).withoutPixels(),
        "at most 16777216 in all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void aFileThatIsCutShortIsRefused(String format) throws IOException {
    byte[] whole = noise(format);
    for (int length : new int[] {10, 40, whole.length / 3, whole.length * 9 / 10}) {
      assertRefused(Arrays.copyOf(whole, length), "");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void damageNeverShowsInAnyOtherWay(String format) throws IOException {
    byte[] whole = noise(format);
    Random random = new Random(SEED);
    Path file = folder.resolve("damaged");
    for (int k = 0; k < 300; k++) {
      byte[] damaged = whole.clone();
      for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
        // Most of the trouble is in the headers.
        int reach = random.nextBoolean() ? Math.min(200, whole.length) : whole.length;
        damaged[random.nextInt(reach)] = (byte) random.nextInt(256);
      }
      Files.write(file, damaged);
      Throwable thrown = catchThrowable(() -> PatternFile.read(file));
      if (thrown != null) {
        assertThat(thrown).isInstanceOf(BadInputException.class);
      }
    }
  }

  @Test
  void aPaletteThatIsMissingIsRefused() throws IOException {
    assertRefused(new RawPng(1, 1, 8, RawPng.PALETTE).with(bytes(0, 0)), "damaged");
  }

  @Test
  void anImageOfNoSizeIsRefused() throws IOException {
    assertRefused(new RawPng(0, 0, 8, RawPng.GREY).with(bytes(0)), "damaged");
  }

  @Test
  void coloursOfFourInksAreRefused() throws IOException {
    Path file = folder.resolve("inks.jpg");
    EncodedImages.cmykJpeg(file);
    assertThatThrownBy(() -> PatternFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("CMYK");
  }
}
