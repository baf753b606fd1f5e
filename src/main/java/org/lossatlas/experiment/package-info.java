/**
 * Experiments that can be kept: the file type {@code .atlas}, described in
 * src/docs/atlas-format.md.
 */
package org.lossatlas.experiment;
