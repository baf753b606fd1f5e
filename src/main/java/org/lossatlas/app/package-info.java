/** The JavaFX application. */
package org.lossatlas.app;
