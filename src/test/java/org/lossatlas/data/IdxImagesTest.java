package org.lossatlas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lossatlas.data.DataFiles.gzip;
import static org.lossatlas.data.DataFiles.idx;
import static org.lossatlas.data.DataFiles.labels;
import static org.lossatlas.data.DataFiles.open;
import static org.lossatlas.data.DataFiles.refuses;
import static org.lossatlas.data.DataFiles.sides;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IdxImagesTest {
  private static final byte[] IMAGES = idx(sides(3, 1, 2), 0, 255, 51, 102, 1, 2);
  private static final byte[] LABELS = idx(sides(3), 4, 0, 7);

  @TempDir private Path folder;
  private DataFiles files;

  @BeforeEach
  void setUp() {
    files = new DataFiles(folder);
  }

  @Test
  void scalesPixelsToOne() throws IOException {
    files.write("a-labels-idx1-ubyte", LABELS);
    DataSet data = open(files.write("a-images-idx3-ubyte", IMAGES));
    assertThat(data.rawInputs()).containsExactly(0f, 1f, 51 / 255f, 102 / 255f, 1 / 255f, 2 / 255f);
    assertThat(data.inputs()).isEqualTo(2);
    assertThat(labels(data).toArray()).containsExactly(4, 0, 7);
  }

  @Test
  void unpacksWhicheverFileIsGzipped() throws IOException {
    files.write("a-labels-idx1-ubyte", LABELS);
    DataSet data = open(files.write("a-images-idx3-ubyte.gz", gzip(IMAGES)));
    assertThat(data.samples()).isEqualTo(3);
    files.write("b-labels-idx1-ubyte.gz", gzip(LABELS));
    assertThat(open(files.write("b-images-idx3-ubyte", IMAGES)).samples()).isEqualTo(3);
  }

  @Test
  void namesBothFilesAsItsSource() throws IOException {
    Path labels = files.write("train-labels.idx1-ubyte", LABELS);
    Path images = files.write("train-images.idx3-ubyte", IMAGES);
    assertThat(open(images).files()).containsExactly(images, labels);
  }

  @Test
  void countsTheClassesOfTheWholeFileWhenOnlyTheFirstRowsAreTaken() throws IOException {
    files.write("a-labels-idx1-ubyte", LABELS);
    Path images = files.write("a-images-idx3-ubyte", IMAGES);
    DataSet data = open(images, new SampleCount(2));
    assertThat(data.samples()).isEqualTo(2);
    assertThat(labels(data).classes()).isEqualTo(8);
  }

  @Test
  void takesTheFirstRowsOfAFileWhoseEndIsMissing() throws IOException {
    files.write("a-labels-idx1-ubyte", LABELS);
    byte[] packed = gzip(IMAGES);
    Path images = files.write("a-images-idx3-ubyte.gz", Arrays.copyOf(packed, packed.length - 8));
    assertThat(open(images, new SampleCount(1)).samples()).isEqualTo(1);
    refuses(images, "is cut short");
  }

  @Test
  void refusesEveryFileThatWasCutShort() throws IOException {
    files.write("a-labels-idx1-ubyte", LABELS);
    for (int length = 2; length < IMAGES.length; length++) {
      refuses(files.write("a-images-idx3-ubyte", Arrays.copyOf(IMAGES, length)), "");
    }
    byte[] packed = gzip(IMAGES);
    for (int length = 0; length < packed.length; length++) {
      refuses(files.write("a-images-idx3-ubyte.gz", Arrays.copyOf(packed, length)), "");
    }
  }

  @Test
  void refusesDamageInsideAGzippedFile() throws IOException {
    files.write("a-labels-idx1-ubyte", LABELS);
    byte[] packed = gzip(IMAGES);
    int insideTheCheckSum = packed.length - 6;
    packed[insideTheCheckSum] ^= 1;
    refuses(files.write("a-images-idx3-ubyte.gz", packed), "is damaged");
  }

  @Test
  void refusesMoreImagesThanTheFileCanHold() throws IOException {
    files.write("a-labels-idx1-ubyte", LABELS);
    byte[] images = idx(sides(1 << 31, 1, 2), 1, 2);
    refuses(
        files.write("a-images-idx3-ubyte", images),
        new SampleCount(1),
        "promises 2,147,483,648 records of 2 bytes but has fewer");
    refuses(files.write("a-images-idx3-ubyte.gz", gzip(images)), "promises 2,147,483,648 records");
  }

  @Test
  void refusesImagesOfNoAndOfTooManyPixels() throws IOException {
    files.write("a-labels-idx1-ubyte", LABELS);
    for (int side : sides(0, 1 << 30)) {
      refuses(
          files.write("a-images-idx3-ubyte", idx(sides(3, side, side), 1)),
          "images without pixels");
    }
  }

  @Test
  void refusesBytesAfterTheLastImage() throws IOException {
    files.write("a-labels-idx1-ubyte", LABELS);
    refuses(
        files.write("a-images-idx3-ubyte", Arrays.copyOf(IMAGES, IMAGES.length + 1)),
        "has more bytes than its header promises");
  }

  @Test
  void refusesAnotherNumberOfLabels() throws IOException {
    Path images = files.write("a-images-idx3-ubyte", IMAGES);
    Path labels = files.write("a-labels-idx1-ubyte", idx(sides(2), 4, 0));
    assertThatThrownBy(() -> open(images))
        .hasMessage(labels + ": has 2 labels for 3 images; there must be as many");
  }

  @Test
  void saysWhichLabelsFileIsMissing() throws IOException {
    Path images = files.write("a-images-idx3-ubyte", IMAGES);
    assertThatThrownBy(() -> open(images))
        .hasMessage(folder.resolve("a-labels-idx1-ubyte") + ": there is no such file");
  }

  @Test
  void refusesANameThatSaysNothingAboutTheLabels() throws IOException {
    refuses(files.write("digits", IMAGES), "must have images-idx3 in its name");
  }

  @Test
  void refusesAnotherElementType() throws IOException {
    files.write("a-labels-idx1-ubyte", LABELS);
    byte[] images = IMAGES.clone();
    images[2] = 0x0d;
    refuses(files.write("a-images-idx3-ubyte", images), "(magic number 00000803, not 00000d03)");
  }

  @Test
  void refusesAFileWithoutImages() throws IOException {
    files.write("a-labels-idx1-ubyte", idx(sides(0)));
    refuses(files.write("a-images-idx3-ubyte", idx(sides(0, 1, 2))), "has no samples");
  }
}
