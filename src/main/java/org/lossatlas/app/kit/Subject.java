package org.lossatlas.app.kit;

import java.util.Optional;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;

/**
 * The one network that every workspace looks at: θ at the marked point of the plane that was
 * touched last, with the loss and the data that its surface is of. Immutable.
 *
 * @param origin where it comes from, a few words such as "the fit at α₁ = 0.5, α₂ = 0.5"
 * @param theta all parameters, θ(α)
 * @param train what the loss is taken over
 * @param test the test split, where the data have one
 */
public record Subject(
    String origin, Parameters theta, Loss loss, DataSet train, Optional<DataSet> test) {}
