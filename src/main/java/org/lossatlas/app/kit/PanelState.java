package org.lossatlas.app.kit;

import java.util.Locale;

/** How what a panel shows stands to what is asked for. Said in words, never by colour alone. */
public enum PanelState {
  EMPTY("Nothing to show yet"),
  READY("Waits to be started; nothing has run yet"),
  WORKING("The first answer is being computed"),
  PREVIEW("A quick answer while you draw, by least squares on fixed features; train for the real"),
  LIVE("Follows the run: the loss of the whole network on the data"),
  PAUSED("The run is held; this is where it stands"),
  DONE("The run is over; this is its result"),
  REPLAY("A snapshot from earlier in the training; Live in the timeline goes back to the newest"),
  STALE("Made with other settings than those that stand now"),
  DIVERGED("The run left the finite numbers; this is its last good state");

  private final String meaning;

  PanelState(String meaning) {
    this.meaning = meaning;
  }

  /** One word, for the head of a panel. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A sentence, for a tooltip. */
  public String meaning() {
    return meaning;
  }
}
