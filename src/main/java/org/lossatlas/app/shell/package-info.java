/** The window: arranges the panels, carries menu, toolbar, status bar, and remembers settings. */
package org.lossatlas.app.shell;
