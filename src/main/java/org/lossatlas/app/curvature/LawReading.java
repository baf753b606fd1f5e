package org.lossatlas.app.curvature;

import org.lossatlas.spectrum.Eigenvalues;
import org.lossatlas.spectrum.LawCurve;

/** A law, and eigenvalues of random matrices of its model. */
record LawReading(LawCurve curve, Eigenvalues sample) {}
