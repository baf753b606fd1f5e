package org.lossatlas.app.studio;

/**
 * The whole experiment at one step of its history. Immutable.
 *
 * @param surroundings those in which the step was left; those of its beginning while it is the
 *     current one
 */
record Moment(Target target, Surroundings.State surroundings) {
  long points() {
    return target.points() + surroundings.points();
  }

  Moment with(Target other) {
    return new Moment(other, surroundings);
  }

  Moment with(Surroundings.State others) {
    return new Moment(target, others);
  }
}
