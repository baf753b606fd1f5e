/** A field of the plane as a heatmap with contour lines, colour bar and the marked point. */
package org.lossatlas.app.heatmap;
