package org.lossatlas.spectrum;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.HessianPart;
import org.lossatlas.network.Lapack;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.SymmetricMatrix;
import org.lossatlas.network.WeightBlock;

/** All eigenvalues of a Hessian or of one of its parts, from the whole matrix. */
public final class ExactSpectrum {
  /** Bytes of a matrix entry: in the heap, and LAPACK's copy beside it. */
  private static final long BYTES = 16;

  /** Above this the eigenvalues take minutes. */
  private static final int MOST = 10_000;

  private ExactSpectrum() {}

  /** The largest n that there is memory and patience for. */
  public static int mostParameters() {
    long memory = Runtime.getRuntime().maxMemory();
    return (int) Math.min(MOST, Math.sqrt((double) memory / BYTES));
  }

  /**
   * @throws IllegalArgumentException with one line that says what would work
   */
  public static void requireRoom(int n) {
    if (n > mostParameters()) {
      throw new IllegalArgumentException(
          "exact needs the whole matrix, which is possible up to n = "
              + mostParameters()
              + " parameters here, and the network has "
              + n
              + "; lanczos (largest and smallest) and slq (density) work for it");
    }
  }

  /**
   * The eigenvalues of a part.
   *
   * @return empty if it was stopped
   * @throws IllegalArgumentException if the matrix is too large, or the network's outputs are not
   *     finite
   */
  public static Eigenvalues of(LossCurvature curvature, HessianPart part, RunControl control) {
    return of(matrix(curvature, part, control), control);
  }

  /** The whole matrix, once it is known to fit. */
  public static SymmetricMatrix matrix(
      LossCurvature curvature, HessianPart part, RunControl control) {
    requireRoom(curvature.count());
    return curvature.matrix(part, control::isStopped);
  }

  /** The eigenvalues of a matrix; none if it was stopped. */
  public static Eigenvalues of(SymmetricMatrix matrix, RunControl control) {
    return control.isStopped()
        ? Eigenvalues.none()
        : Eigenvalues.ascending(Lapack.eigenvalues(matrix));
  }

  /**
   * H, H₀ and H₁, and the diagonal blocks of H.
   *
   * @param blocks the spectrum of H_kk = ∂²L/∂(W_k, b_k)² for each layer k that was reached
   */
  public record Parts(
      Eigenvalues whole, Eigenvalues gaussNewton, Eigenvalues residual, List<Eigenvalues> blocks) {
    public Parts {
      blocks = List.copyOf(blocks);
    }

    /** Nothing, where nothing was computed. */
    public static Parts none() {
      return new Parts(Eigenvalues.none(), Eigenvalues.none(), Eigenvalues.none(), List.of());
    }
  }

  /** The spectra of H and both parts; those that a stop came before are empty. */
  public static Parts parts(LossCurvature curvature, RunControl control, Progress progress) {
    Map<HessianPart, Eigenvalues> found = new EnumMap<>(HessianPart.class);
    List<Eigenvalues> blocks = new ArrayList<>();
    for (HessianPart part : HessianPart.values()) {
      double done = (double) found.size() / HessianPart.values().length;
      progress.report(done, "eigenvalues of " + part.symbol());
      if (!control.proceed()) {
        found.put(part, Eigenvalues.none());
        continue;
      }
      SymmetricMatrix matrix = matrix(curvature, part, control);
      found.put(part, of(matrix, control));
      if (part == HessianPart.WHOLE) {
        blocks.addAll(blocks(matrix, curvature.layout().blocks(), control));
      }
    }
    return new Parts(
        found.get(HessianPart.WHOLE),
        found.get(HessianPart.GAUSS_NEWTON),
        found.get(HessianPart.RESIDUAL),
        blocks);
  }

  /** The spectra of the blocks of a matrix on its diagonal, until it is stopped. */
  public static List<Eigenvalues> blocks(
      SymmetricMatrix matrix, List<WeightBlock> layers, RunControl control) {
    List<Eigenvalues> blocks = new ArrayList<>();
    for (WeightBlock layer : layers) {
      if (control.proceed()) {
        blocks.add(of(matrix.block(layer.start(), layer.end()), control));
      }
    }
    return blocks;
  }
}
