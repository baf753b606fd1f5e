package org.lossatlas.spectrum;

import java.util.Random;

/**
 * A random-matrix model of a Hessian H = H₀ + H₁ with ratio φ of parameters to data and energy ε
 * (Pennington and Bahri 2017): H₀ is a Wishart matrix, H₁ is free from it. G, the Stieltjes
 * transform, solves z = R_H(G) + 1/G, R_H(G) = 1/(1 − φG) + R_{H₁}(G).
 */
public enum SpectralModel {
  /** H₁ is a Wigner matrix, R_{H₁}(G) = 2εG. */
  WISHART_WIGNER("wishart-wigner") {
    @Override
    double[] equation(double phi, double energy, double z) {
      return new double[] {1, 1 - phi - z, 2 * energy + z * phi, -2 * energy * phi};
    }

    @Override
    double[] turningPoints(double phi, double energy) {
      // φG² + (2εG² − 1)(1 − φG)²
      double e = 2 * energy;
      return new double[] {-1, 2 * phi, phi + e - phi * phi, -2 * e * phi, e * phi * phi};
    }

    @Override
    double place(double phi, double energy, double g) {
      return 1 / (1 - phi * g) + 2 * energy * g + 1 / g;
    }

    @Override
    double secondCumulant(double phi, double energy) {
      return phi + 2 * energy;
    }

    @Override
    double energyOf(double phi, double secondCumulant) {
      return (secondCumulant - phi) / 2;
    }

    @Override
    double atom(double phi, double energy) {
      return energy > 0 ? 0 : Math.max(0, 1 - 1 / phi);
    }

    @Override
    public double criticalEnergy(double phi) {
      double value = (1 - 20 * phi - 8 * phi * phi + Math.pow(1 + 8 * phi, 1.5)) / 16;
      return phi >= 1 ? 0 : value;
    }

    @Override
    void addResidual(double[] h, int n, double phi, double energy, Random random) {
      double deviation = Math.sqrt(2 * energy / n);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          double entry = deviation * random.nextGaussian();
          h[i * n + j] += entry;
          h[j * n + i] += entry;
        }
        h[i * n + i] += Math.sqrt(2) * deviation * random.nextGaussian();
      }
    }
  },

  /** H₁ of a network of one hidden relu layer, R_{H₁}(G) = εφG/(2 − εφ²G²). */
  RELU("relu") {
    @Override
    double[] equation(double phi, double energy, double z) {
      // (1 − φG)(2 − εφ²G²)(1 − zG) + G(2 − εφ²G²) + εφG²(1 − φG)
      double e = energy * phi * phi;
      return new double[] {
        2,
        2 - 2 * z - 2 * phi,
        2 * phi * z - e + energy * phi,
        -e + e * z + e * phi - energy * phi * phi,
        -e * phi * z
      };
    }

    @Override
    double[] turningPoints(double phi, double energy) {
      // φG²(2 − eG²)² + εφ(2 + eG²)G²(1 − φG)² − (1 − φG)²(2 − eG²)², e = εφ²
      double e = energy * phi * phi;
      double[] pole = {1, -2 * phi, phi * phi};
      double[] other = {4, 0, -4 * e, 0, e * e};
      double[] sum = new double[7];
      addProduct(sum, new double[] {0, 0, phi}, other, 1);
      addProduct(sum, new double[] {0, 0, 2 * energy * phi, 0, energy * phi * e}, pole, 1);
      addProduct(sum, pole, other, -1);
      return sum;
    }

    @Override
    double place(double phi, double energy, double g) {
      return 1 / (1 - phi * g) + energy * phi * g / (2 - energy * phi * phi * g * g) + 1 / g;
    }

    @Override
    double secondCumulant(double phi, double energy) {
      return phi + energy * phi / 2;
    }

    @Override
    double energyOf(double phi, double secondCumulant) {
      return 2 * (secondCumulant - phi) / phi;
    }

    @Override
    double atom(double phi, double energy) {
      return energy > 0 ? Math.max(0, 1 - 2 / phi) : Math.max(0, 1 - 1 / phi);
    }

    @Override
    public double criticalEnergy(double phi) {
      double xi = 1 + 16 * phi - 8 * phi * phi;
      double value =
          (27 - 18 * xi - xi * xi + 8 * Math.pow(xi, 1.5)) / (32 * phi * Math.pow(1 - phi, 3));
      return phi >= 1 ? 0 : value;
    }

    /** R_{H₁} is that of Σ ± φ√(ε/2) y yᵀ over n/φ vectors y with entries of variance 1/n. */
    @Override
    void addResidual(double[] h, int n, double phi, double energy, Random random) {
      int vectors = (int) Math.round(n / phi);
      double jump = phi * Math.sqrt(energy / 2) / n;
      double[] y = new double[n];
      for (int k = 0; k < vectors; k++) {
        for (int i = 0; i < n; i++) {
          y[i] = random.nextGaussian();
        }
        addOuter(h, y, k % 2 == 0 ? jump : -jump);
      }
    }
  };

  private final String contractName;

  SpectralModel(String contractName) {
    this.contractName = contractName;
  }

  /** The name that the command line uses. */
  public String contractName() {
    return contractName;
  }

  /**
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static SpectralModel parse(String name) {
    for (SpectralModel model : values()) {
      if (model.contractName.equals(name)) {
        return model;
      }
    }
    throw new IllegalArgumentException(
        "'" + name + "' is not a model; it must be wishart-wigner or relu");
  }

  /** The coefficients, lowest first, of the polynomial that G(z) is a root of. */
  abstract double[] equation(double phi, double energy, double z);

  /** The coefficients of the polynomial whose real roots G are where dz/dG = 0: the edges. */
  abstract double[] turningPoints(double phi, double energy);

  /** z = R_H(G) + 1/G. */
  abstract double place(double phi, double energy, double g);

  /** The variance; the mean is 1 and the third free cumulant φ². */
  abstract double secondCumulant(double phi, double energy);

  /** The energy that gives a variance. */
  abstract double energyOf(double phi, double secondCumulant);

  /** The mass at 0. */
  abstract double atom(double phi, double energy);

  /** ε_c, where eigenvalues below zero begin; 0 where φ ≥ 1. */
  public abstract double criticalEnergy(double phi);

  /** Adds a random H₁ to h [n, n]. */
  abstract void addResidual(double[] h, int n, double phi, double energy, Random random);

  private static void addProduct(double[] sum, double[] a, double[] b, double factor) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        sum[i + j] += factor * a[i] * b[j];
      }
    }
  }

  static void addOuter(double[] h, double[] y, double factor) {
    int n = y.length;
    for (int i = 0; i < n; i++) {
      double left = factor * y[i];
      for (int j = 0; j < n; j++) {
        h[i * n + j] += left * y[j];
      }
    }
  }
}
