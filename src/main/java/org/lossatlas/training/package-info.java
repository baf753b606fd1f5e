/**
 * Ordinary training of a network on a data set: mini-batches, our gradient, DL4J's updaters, the
 * recorded way of θ.
 */
package org.lossatlas.training;
