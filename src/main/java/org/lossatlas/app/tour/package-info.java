/** The workspace Paper tour: each theorem, observation and figure of the pattern paper a page. */
package org.lossatlas.app.tour;
