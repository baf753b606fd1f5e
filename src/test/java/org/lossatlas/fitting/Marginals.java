package org.lossatlas.fitting;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.lossatlas.data.ClassLabels;

/** Labels of 2 to 6 classes, of which some may not occur; often only one does. */
public final class Marginals extends DomainContextBase {
  @Provide
  Arbitrary<ClassLabels> labels() {
    Arbitrary<Integer> classes = Arbitraries.integers().between(2, 6);
    return classes.flatMap(
        m ->
            Arbitraries.integers()
                .between(0, 20)
                .list()
                .ofSize(m)
                .filter(counts -> counts.stream().anyMatch(count -> count > 0))
                .map(counts -> labels(counts.stream().mapToInt(Integer::intValue).toArray())));
  }

  /** So many samples of each class. */
  static ClassLabels labels(int... counts) {
    int[] labels = new int[Arrays.stream(counts).sum()];
    int at = 0;
    for (int c = 0; c < counts.length; c++) {
      Arrays.fill(labels, at, at + counts[c], c);
      at += counts[c];
    }
    return ClassLabels.of(labels, counts.length);
  }
}
