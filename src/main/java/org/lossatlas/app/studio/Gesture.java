package org.lossatlas.app.studio;

import org.lossatlas.pattern.GridPoint;
import org.lossatlas.pattern.Pattern;

/** What a tool does from pressing to letting go. */
@FunctionalInterface
interface Gesture {
  /** The pattern with the gesture so far, when it has come to a place. */
  Pattern to(GridPoint place);
}
