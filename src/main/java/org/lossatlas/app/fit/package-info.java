/** The network and its fit: settings, the run in the background, and what it has reached. */
package org.lossatlas.app.fit;
