/** Experiments of the papers, each a computation that a command or the window can run. */
package org.lossatlas.study;
