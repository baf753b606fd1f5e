package org.lossatlas.network;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/** What HotSpot has found out about the processor; another machine is taken to have nothing. */
final class Processor {
  /** Whether a·b + c takes one instruction. */
  static final boolean FUSES = option("UseFMA").filter("true"::equals).isPresent();

  /** Whether vectors have 512 bits (AVX-512), which is what BLAS chooses its kernels by. */
  static final boolean HAS_WIDE_VECTORS =
      option("UseAVX").filter(level -> level.compareTo("3") >= 0).isPresent();

  private Processor() {}

  private static Optional<String> option(String name) {
    try {
      Object option =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                  "getVMOption",
                  new Object[] {name},
                  new String[] {String.class.getName()});
      return option instanceof CompositeData found
          ? Optional.of(String.valueOf(found.get("value")))
          : Optional.empty();
    } catch (JMException unknown) {
      return Optional.empty();
    }
  }
}
