/**
 * Where we look: directions and their normalisation, lines, planes, volumes, and their sampling.
 */
package org.lossatlas.landscape;
