/**
 * The pattern paper [C] page by page: each theorem, observation and figure as a run that shows it
 * and says whether its claim held. The command line and the tour in the window are two doors to it.
 */
package org.lossatlas.paper;
