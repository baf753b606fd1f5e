package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCsvTest {
  @TempDir private Path folder;

  @Test
  void aLineIsAPointOfTheGrid() throws IOException {
    Field loss = Field.square(2, 2, new double[] {1, 2, 3, Double.NaN});
    Field target = Field.square(2, 2, new double[] {0, 0.1, 1e-300, -1});
    assertThat(written(loss, target))
        .containsExactly(
            "alpha,beta,loss,target",
            "0.0,0.0,1.0,0.0",
            "1.0,0.0,2.0,0.1",
            "0.0,1.0,3.0,1.0E-300",
            "1.0,1.0,NaN,-1.0");
  }

  @Test
  void readingGivesTheSameDoubles() throws IOException {
    double awkward = Math.nextUp(1 / 3.0);
    Field loss = Field.square(1, 1, new double[] {awkward});
    String line = written(loss, loss).get(1);
    assertThat(Double.parseDouble(line.split(",", -1)[2])).isEqualTo(awkward);
  }

  @Test
  void numbersDoNotFollowTheCountry() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      Field loss = Field.square(1, 1, new double[] {0.5});
      assertThat(written(loss, loss).get(1)).isEqualTo("0.0,0.0,0.5,0.5");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void fieldsMustShareTheirGrid() {
    Field one = Field.square(1, 1, new double[1]);
    Field other = Field.square(2, 1, new double[2]);
    assertThatThrownBy(() -> written(one, other)).isInstanceOf(IllegalArgumentException.class);
  }

  private List<String> written(Field loss, Field target) throws IOException {
    Path file = folder.resolve("landscape.csv");
    FieldCsv.write(
        file, List.of(new FieldCsv.Column("loss", loss), new FieldCsv.Column("target", target)));
    return Files.readAllLines(file);
  }
}
