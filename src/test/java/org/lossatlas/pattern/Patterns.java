package org.lossatlas.pattern;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Small patterns of any shape for property tests, with few enough levels to have regions. */
public final class Patterns extends DomainContextBase {
  @Provide
  Arbitrary<Pattern> patterns() {
    Arbitrary<Integer> sides = Arbitraries.integers().between(1, 9);
    return sides.flatMap(width -> sides.flatMap(height -> patterns(width, height)));
  }

  private static Arbitrary<Pattern> patterns(int width, int height) {
    return Arbitraries.of(0.0, 0.25, 1.0)
        .list()
        .ofSize(width * height)
        .map(
            levels ->
                Pattern.of(
                    width, height, levels.stream().mapToDouble(Double::doubleValue).toArray()));
  }
}
