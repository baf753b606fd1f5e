package org.lossatlas.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of an arrangement is there again at the next start. */
class ArrangementTest {
  private final Arrangement before = new Arrangement();
  private final Arrangement after = new Arrangement();

  @Test
  void tornOffPanelsAndTheirWindowsAreRemembered() {
    before.toggleTorn("surface");
    before.setWindow("surface", new WindowPlace(-1200.4, 30, 640, 480));
    before.toggleTorn("loss-surface");
    before.toggleHidden("difference");
    after.recall(before.remember());
    assertThat(after.places()).isEqualTo(before.places());
    assertThat(after.window("surface")).contains(new WindowPlace(-1200, 30, 640, 480));
    assertThat(after.window("loss-surface")).isEmpty();
  }

  @Test
  void whatIsNoPlaceIsLeftOut() {
    after.recall("torn=surface@left@1@2@3,curve@1@2;hidden=");
    assertThat(after.places().torn()).containsExactlyInAnyOrder("surface", "curve");
    assertThat(after.window("surface")).isEmpty();
    assertThat(after.window("curve")).isEmpty();
  }
}
