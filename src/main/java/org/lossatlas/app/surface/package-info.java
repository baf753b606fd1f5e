/** A field of the plane as a surface in space: a mesh updated in place, or a figure without 3D. */
package org.lossatlas.app.surface;
