package org.lossatlas.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.file.NpyArray;

class FieldExportTest {
  private static final Field FIELD =
      Field.sample(GridAxis.unit(3), GridAxis.unit(2), (a, b) -> 10 * a + b);

  @Test
  void namesTheAxesAndFieldsAsTheContractDoes() {
    Map<String, Field> fields = new LinkedHashMap<>();
    fields.put("loss", FIELD);
    fields.put("target", FIELD);

    assertThat(FieldExport.arrays(fields)).containsOnlyKeys("alpha", "beta", "loss", "target");
  }

  @Test
  void putsBetaIntoTheFirstDimension() {
    NpyArray loss = FieldExport.arrays(Map.of("loss", FIELD)).get("loss");

    assertThat(loss.shape()).containsExactly(2, 3);
    assertThat(loss.toDoubles()).containsExactly(0, 5, 10, 1, 6, 11);
  }
}
