/** Controls that all panels share: the frame with its head, painted pictures, saving, formulas. */
package org.lossatlas.app.kit;
