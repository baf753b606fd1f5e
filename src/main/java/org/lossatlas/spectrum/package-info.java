/**
 * Curvature: spectra of loss Hessians and of their two parts, exact and by products alone, and the
 * random-matrix laws that they are compared with.
 */
package org.lossatlas.spectrum;
