/** The target panel: where a pattern is drawn, loaded or computed. Model, controller and view. */
package org.lossatlas.app.studio;
