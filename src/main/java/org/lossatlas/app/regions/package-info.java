/** The Regions workspace: decision regions of a network with two inputs, trained live. */
package org.lossatlas.app.regions;
