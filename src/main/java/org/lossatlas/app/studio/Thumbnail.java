package org.lossatlas.app.studio;

import org.lossatlas.pattern.GalleryEntry;
import org.lossatlas.pattern.Pattern;

/**
 * A bundled pattern with a small picture of it.
 *
 * @param preview the pattern on a coarse grid
 */
public record Thumbnail(GalleryEntry entry, Pattern preview) {}
