package org.lossatlas.job;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Hands immutable snapshots from a worker to a reader; the latest wins and older ones are dropped.
 * Neither side ever waits.
 */
public final class Slot<T> {
  private final AtomicReference<T> latest = new AtomicReference<>();

  /** Puts a snapshot in the place of one that was not taken yet. */
  public void put(T snapshot) {
    latest.set(snapshot);
  }

  /** Takes the newest snapshot out; empty if there is none since the last call. */
  public Optional<T> take() {
    return Optional.ofNullable(latest.getAndSet(null));
  }
}
