/**
 * What every reader and writer shares: NumPy's array files, files that are replaced whole, and the
 * one exception for input that is wrong. Depends on nothing else here.
 */
package org.lossatlas.file;
