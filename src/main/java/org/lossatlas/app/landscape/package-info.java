/**
 * The Landscape workspace: planes through a trained network, with sliders for further directions.
 */
package org.lossatlas.app.landscape;
