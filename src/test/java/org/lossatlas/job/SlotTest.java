package org.lossatlas.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class SlotTest {
  @Test
  void isEmptyUntilSomethingIsPut() {
    assertThat(new Slot<String>().take()).isEmpty();
  }

  @Test
  void givesTheNewestOnce() {
    Slot<String> slot = new Slot<>();
    slot.put("old");
    slot.put("new");
    assertThat(slot.take()).contains("new");
    assertThat(slot.take()).isEmpty();
  }

  @Test
  @Timeout(20)
  void aReaderSeesSnapshotsInOrderAndTheLastOne() throws InterruptedException {
    int last = 20_000;
    Slot<Integer> slot = new Slot<>();
    Thread writer =
        new Thread(
            () -> {
              for (int i = 1; i <= last; i++) {
                slot.put(i);
              }
            });
    writer.start();
    List<Integer> seen = new ArrayList<>(List.of(0));
    while (seen.get(seen.size() - 1) < last) {
      slot.take().ifPresent(seen::add);
    }
    writer.join();
    assertThat(seen).isSorted().doesNotHaveDuplicates().endsWith(last);
  }
}
