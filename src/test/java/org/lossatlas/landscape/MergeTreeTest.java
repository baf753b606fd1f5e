package org.lossatlas.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How the branches of a merge tree lie. */
final class MergeTreeTest {
  @Test
  void theDeepestBasinStandsFirstAndTheOthersReachIt() {
    double[] line = {3, 1, 4, 0, 6, 2, 5};
    MergeTree tree = MergeTree.of(Basins.of(7, 1, line), 0, 10);
    assertThat(tree.branches())
        .extracting(branch -> branch.basin().index())
        .containsExactly(3, 1, 5);
    assertThat(tree.branches()).extracting(MergeTree.Branch::intoPlace).containsExactly(0, 0, 0);
    assertThat(MergeTree.of(Basins.of(7, 1, line), 3, 10).branches()).hasSize(2);
    assertThat(MergeTree.of(Basins.of(7, 1, line), 0, 1).branches()).hasSize(1);
  }

  /** A join reaches from its branch to another; all that stand between end below it. */
  @Test
  void noTwoLinesCross() {
    double[] values = new Random(5).doubles(20 * 15).toArray();
    List<MergeTree.Branch> branches = MergeTree.of(Basins.of(20, 15, values), 0, 100).branches();
    assertThat(branches).hasSizeGreaterThan(20);
    for (MergeTree.Branch joining : branches) {
      for (int place = joining.intoPlace() + 1; place < joining.place(); place++) {
        assertThat(branches.get(place).basin().joins())
            .isLessThanOrEqualTo(joining.basin().joins());
      }
    }
  }
}
