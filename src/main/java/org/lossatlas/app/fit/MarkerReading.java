package org.lossatlas.app.fit;

import java.util.Optional;
import org.lossatlas.network.DenseKernel;

/**
 * What the whole network says at the marker, sample by sample.
 *
 * @param test on the test split, where the data have one
 */
public record MarkerReading(DenseKernel.Evaluation train, Optional<DenseKernel.Evaluation> test) {}
