package org.lossatlas.experiment;

import org.lossatlas.pattern.Pattern;

/**
 * The pattern T that is to stand in the surface.
 *
 * @param title what the panel calls it
 */
public record TargetPattern(Pattern pattern, String title) {}
