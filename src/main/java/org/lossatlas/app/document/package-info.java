/** The experiment in the window as a file: open, save, autosave, recovery after a crash. */
package org.lossatlas.app.document;
