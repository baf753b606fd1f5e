package org.lossatlas.fitting;

/**
 * How much of a run is over, for its schedule: laid over the steps by the clock, and kept as a
 * {@link Course}; or as an earlier run's course says. Belongs to one thread.
 */
final class CourseClock {
  private final double budget;
  private final Course followed;
  private Course course = Course.NONE;
  private long since;
  private double secondsSince;
  private double over;
  private double rate;
  private long next = 1;

  /**
   * @param budget seconds that the run is given
   * @param followed of the run that is to be repeated, or none
   */
  CourseClock(double budget, Course followed) {
    this.budget = budget;
    this.followed = followed;
  }

  /** The share that is over, 0 to 1; to be asked before every step, in their order. */
  double progress(long steps, double seconds) {
    if (steps == next) {
      turn(steps, seconds);
    }
    return at(steps);
  }

  private double at(long steps) {
    return Math.min(1, over + (steps - since) * rate);
  }

  private void turn(long steps, double seconds) {
    over = at(steps);
    int place = course.rates().size();
    rate =
        place < followed.rates().size()
            ? followed.rates().get(place)
            : Course.rounded(estimate(steps, seconds));
    course = course.then(rate);
    since = steps;
    secondsSince = seconds;
    next = Course.next(steps);
  }

  /** So that all of the schedule is over when the time is. */
  private double estimate(long steps, double seconds) {
    double perStep = Math.max(1e-9, (seconds - secondsSince) / (steps - since));
    double left = Math.max(1, (budget - seconds) / perStep);
    return (1 - over) / left;
  }

  Course course() {
    return course;
  }
}
