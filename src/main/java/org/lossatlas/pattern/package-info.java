/** Target patterns: grids of values, how they are read, drawn and computed from expressions. */
package org.lossatlas.pattern;
