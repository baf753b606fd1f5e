/** The workspace Space: curves and volumes in the loss, Theorem 1 for z = 1 and z = 3. */
package org.lossatlas.app.space;
