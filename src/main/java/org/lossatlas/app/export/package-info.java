/** The dialog that writes panels as figures for papers and slides. */
package org.lossatlas.app.export;
