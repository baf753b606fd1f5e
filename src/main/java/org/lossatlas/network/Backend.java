package org.lossatlas.network;

import org.nd4j.linalg.factory.Nd4jBackend;

/**
 * Where DL4J computes. With the Maven profile {@code cuda} both backends are there and ND4J takes
 * the GPU if one answers; without a usable device it is the CPU, and {@link #notice} says so.
 */
public final class Backend {
  private static final int CPU_PRIORITY = Nd4jBackend.BACKEND_PRIORITY_CPU;
  private static final String CUDA_BACKEND = "org/nd4j/linalg/jcublas/JCublasBackend.class";

  private final boolean gpu;
  private final boolean gpuWanted;

  private Backend(boolean gpu, boolean gpuWanted) {
    this.gpu = gpu;
    this.gpuWanted = gpuWanted;
  }

  /** Asks ND4J which backend can run; takes a moment the first time. */
  public static Backend find() {
    return find(Backend.class.getClassLoader());
  }

  /** As {@link #find()}; whether a GPU is wanted is what {@code installation} holds. */
  static Backend find(ClassLoader installation) {
    try {
      boolean gpu = Nd4jBackend.load().getPriority() > CPU_PRIORITY;
      return new Backend(gpu, installation.getResource(CUDA_BACKEND) != null);
    } catch (Nd4jBackend.NoAvailableBackendException noneAtAll) {
      throw new IllegalStateException("this installation has no ND4J backend", noneAtAll);
    }
  }

  /** Whether DL4J computes on a GPU. */
  public boolean isGpu() {
    return gpu;
  }

  /** For the status bar and run.json, such as "CPU (OpenBLAS)". */
  public String describe() {
    return gpu ? "GPU (CUDA)" : "CPU (OpenBLAS)";
  }

  /** One line for the user if a GPU was built for and none can be used; else empty. */
  public String notice() {
    return gpuWanted && !gpu ? "No usable CUDA device was found, so this runs on the CPU." : "";
  }
}
