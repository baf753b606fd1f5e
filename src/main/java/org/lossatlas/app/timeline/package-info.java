/** The timeline: snapshots kept while a network is trained, to be shown again. */
package org.lossatlas.app.timeline;
