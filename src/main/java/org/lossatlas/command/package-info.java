/** The command line: the same computation as the window, for scripts. Prints; nothing else does. */
package org.lossatlas.command;
