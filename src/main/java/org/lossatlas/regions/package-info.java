/**
 * Decision regions: which class a network names where in its input space, the regions' connected
 * components, and what the theorems about width promise ([N], chapter 5).
 */
package org.lossatlas.regions;
