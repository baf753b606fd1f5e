/** The Curvature workspace: the Hessian's spectrum at the network that all workspaces look at. */
package org.lossatlas.app.curvature;
