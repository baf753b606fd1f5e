/** The training curve: errors against time or steps. */
package org.lossatlas.app.curve;
