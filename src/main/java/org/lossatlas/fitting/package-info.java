/**
 * How a pattern gets into a loss surface: the implicit activation, the construction of Theorem 1
 * (Czarnecki et al. 2019), its training, and immutable snapshots of its progress.
 */
package org.lossatlas.fitting;
