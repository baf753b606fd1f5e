/** Running work in the background: progress, stop, pause, latest wins. Knows no window. */
package org.lossatlas.job;
