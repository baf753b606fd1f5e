/** What networks are trained on: data sets, the readers of their files, and generated sets. */
package org.lossatlas.data;
