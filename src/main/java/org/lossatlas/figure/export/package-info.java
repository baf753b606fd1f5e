/**
 * Figures as files for other programs: SVG, PDF and PGFPlots with text as text, meshes, tables. All
 * pictures come from the one painter; only PGFPlots draws its own from the same numbers.
 */
package org.lossatlas.figure.export;
