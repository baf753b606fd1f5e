package org.lossatlas.app.regions;

import java.util.concurrent.Executor;

/**
 * Where the work of the Regions workspace runs.
 *
 * @param training one thread
 * @param rendering one thread
 * @param opening reads data sets
 * @param window the FX thread
 */
public record RegionsExecutors(
    Executor training, Executor rendering, Executor opening, Executor window) {}
