package org.lossatlas.network;

/**
 * What of a Hessian is looked at. H = H₀ + H₁, where H₀ = (1/N) Σᵢ Jᵢᵀ (∂²ℓ/∂p²)ᵢ Jᵢ comes from the
 * curvature of the loss and H₁ = (1/N) Σᵢ Σ_c (∂ℓ/∂p_c)ᵢ ∂²p_c(xᵢ)/∂θ² from that of the network.
 */
public enum HessianPart {
  /** H = ∂²L/∂θ². */
  WHOLE("H", true, true),
  /**
   * H₀, the Gauss–Newton matrix; positive semi-definite, for every loss of the contract is convex.
   */
  GAUSS_NEWTON("H₀", true, false),
  /** H₁, which vanishes as the residuals do. */
  RESIDUAL("H₁", false, true);

  private final String symbol;
  private final boolean ofLoss;
  private final boolean ofNetwork;

  HessianPart(String symbol, boolean ofLoss, boolean ofNetwork) {
    this.symbol = symbol;
    this.ofLoss = ofLoss;
    this.ofNetwork = ofNetwork;
  }

  /** As it stands in formulas. */
  public String symbol() {
    return symbol;
  }

  /** Whether ∂²ℓ/∂p² takes part. */
  boolean ofLoss() {
    return ofLoss;
  }

  /** Whether second derivatives of the outputs take part. */
  boolean ofNetwork() {
    return ofNetwork;
  }
}
