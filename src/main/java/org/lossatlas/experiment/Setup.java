package org.lossatlas.experiment;

import org.lossatlas.fitting.FitOptions;

/**
 * Network, data and training as they were asked for; checked only when they are used.
 *
 * @param widths of the whole network, 784-96-128-128-10
 * @param activation of all hidden layers, by its name on the command line
 * @param loss by its name on the command line
 */
public record Setup(
    String widths, String activation, String loss, DataReference data, FitOptions options) {}
