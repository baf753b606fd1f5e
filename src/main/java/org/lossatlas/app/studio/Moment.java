package org.lossatlas.app.studio;

/**
 * The whole experiment at one step of its history. Immutable.
 *
 * @param surroundings those in which the step was left; those of its beginning while it is the
 *     current one
 * @param making counts the steps that change the pattern or its fit; those of one number differ in
 *     other settings only
 */
record Moment(Target target, Surroundings.State surroundings, long making) {
  long points() {
    return target.points() + surroundings.points();
  }

  Moment with(Target other) {
    return new Moment(other, surroundings, making);
  }

  Moment with(Surroundings.State others) {
    return new Moment(target, others, making);
  }
}
