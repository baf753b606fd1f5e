package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackendTest {
  @BeforeEach
  void needsAMachineWithoutAGpu() {
    assumeFalse(Backend.find().isGpu(), "this machine computes on a GPU");
  }

  @Test
  void withoutADeviceItIsTheCpu() {
    assertThat(Backend.find().describe()).isEqualTo("CPU (OpenBLAS)");
  }

  @Test
  void saysNothingWhereNoGpuIsBuiltIn() throws IOException {
    try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
      assertThat(Backend.find(empty).notice()).isEmpty();
    }
  }

  @Test
  void saysInOneLineThatAGpuWasBuiltForAndNoneIsThere(@TempDir Path folder) throws IOException {
    Path backend = folder.resolve("org/nd4j/linalg/jcublas/JCublasBackend.class");
    Files.createDirectories(backend.getParent());
    Files.createFile(backend);
    URL[] installation = {folder.toUri().toURL()};
    try (URLClassLoader cuda = new URLClassLoader(installation, null)) {
      assertThat(Backend.find(cuda).notice())
          .isEqualTo("No usable CUDA device was found, so this runs on the CPU.");
    }
  }
}
