package org.lossatlas.app.kit;

import org.lossatlas.figure.Figure;

/**
 * What a panel shows at one moment, to be saved. Immutable, so that files may be written while the
 * panel goes on.
 *
 * @param stem the proposed file name without its extension
 * @param figure the picture
 * @param arrays writes the numbers as NPZ
 * @param table writes the numbers as CSV
 */
public record Export(String stem, Figure figure, FileContent arrays, FileContent table) {}
