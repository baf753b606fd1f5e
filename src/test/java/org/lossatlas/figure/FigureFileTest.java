package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("figures/heatmap.png");
  }

  @Test
  void thePictureIsTheRendering() throws IOException {
    Sheet sheet = new Sheet(300, 260, 2, Theme.LIGHT, 11);
    write(sheet, Map.of());
    Rendering rendering = new Rendering(sheet);
    rendering.paint(Samples.curves());
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getRGB(0, 0, 600, 520, null, 0, 600)).isEqualTo(rendering.pixels());
  }

  @Test
  void theFileKnowsItsDensity() throws IOException {
    write(Sheet.paper(120, 100), Map.of());
    ByteBuffer density = chunk("pHYs").orElseThrow();
    // 300 dots an inch are 300/0.0254 a metre.
    assertThat(density.getInt()).isEqualTo(11811);
    assertThat(density.getInt()).isEqualTo(11811);
    assertThat(density.get()).isEqualTo((byte) 1);
  }

  @Test
  void theFileKeepsItsTextInAnyLetters() throws IOException {
    write(Sheet.paper(120, 100), Map.of("Source", "L(θ₀)\nseed 7"));
    String text = StandardCharsets.UTF_8.decode(chunk("iTXt").orElseThrow()).toString();
    assertThat(text).startsWith("Source\0").endsWith("L(θ₀)\nseed 7");
  }

  @Test
  void aBadKeywordLeavesTheOldFile() throws IOException {
    write(Sheet.paper(120, 100), Map.of());
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> write(Sheet.paper(200, 100), Map.of("θ", "")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  private void write(Sheet sheet, Map<String, String> text) throws IOException {
    FigureFile.png(file, Samples.curves(), sheet, text);
  }

  /** The content of the file's first chunk of a type. */
  private Optional<ByteBuffer> chunk(String type) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).position(8);
    while (bytes.remaining() >= 12) {
      int length = bytes.getInt();
      byte[] name = new byte[4];
      bytes.get(name);
      if (type.equals(new String(name, StandardCharsets.US_ASCII))) {
        return Optional.of(bytes.slice(bytes.position(), length));
      }
      bytes.position(bytes.position() + length + 4);
    }
    return Optional.empty();
  }
}
