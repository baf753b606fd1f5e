package org.lossatlas.network;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;

/**
 * a·b + c with one rounding, in one instruction, where the processor has it; else with two. Without
 * the instruction {@link Math#fma} would be right too, but some thousand times slower.
 */
final class Fused {
  private static final boolean AVAILABLE = isAvailable();

  private Fused() {}

  /** a·b + c. */
  static float multiplyAdd(float a, float b, float c) {
    return AVAILABLE ? Math.fma(a, b, c) : a * b + c;
  }

  /** What HotSpot has found out about the processor; another machine is taken to have none. */
  private static boolean isAvailable() {
    try {
      Object option =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                  "getVMOption",
                  new Object[] {"UseFMA"},
                  new String[] {String.class.getName()});
      return option instanceof CompositeData found && "true".equals(found.get("value"));
    } catch (JMException unknown) {
      return false;
    }
  }
}
