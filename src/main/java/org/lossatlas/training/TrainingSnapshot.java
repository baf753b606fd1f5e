package org.lossatlas.training;

import java.util.Optional;
import org.lossatlas.network.DenseKernel.Evaluation;
import org.lossatlas.network.Parameters;

/**
 * A state of a training that others may look at. Immutable.
 *
 * @param step batches so far
 * @param epoch step divided by the batches an epoch has
 * @param seconds spent in steps
 * @param train loss and accuracy over all training samples
 * @param test the same over the test samples, where there are any
 * @param network θ
 * @param trajectory the way that θ has come
 */
public record TrainingSnapshot(
    long step,
    double epoch,
    double seconds,
    Evaluation train,
    Optional<Evaluation> test,
    Parameters network,
    Trajectory trajectory) {}
