/**
 * Figures as data, one painter over Graphics2D that every door uses, so that what is seen is what
 * is saved, and the writers for pictures and tables. Only true vectors are drawn: lines, fills,
 * text as text, and each heatmap as one image.
 */
package org.lossatlas.figure;
