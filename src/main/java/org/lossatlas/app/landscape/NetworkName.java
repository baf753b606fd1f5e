package org.lossatlas.app.landscape;

import java.util.Locale;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.Parameters;

/** Which network is shown, in words. */
final class NetworkName {
  private NetworkName() {}

  /**
   * Such as: net.npz, 784-64-10 tanh, 50,890 parameters; cross-entropy on mnist, 1,000 train and
   * 1,000 test samples.
   */
  static String of(Subject subject) {
    return String.format(
        Locale.ROOT,
        "%s%n%s, %,d parameters%n%s on %s, %,d train%s",
        subject.origin(),
        shape(subject.theta()),
        subject.theta().count(),
        subject.loss().contractName(),
        subject.train().name(),
        subject.train().samples(),
        subject.test().map(NetworkName::test).orElse(" samples, no test split"));
  }

  private static String shape(Parameters theta) {
    return theta.layout().isDense()
        ? theta.layout() + " " + theta.architecture().activation().name()
        : theta.layout() + " (DL4J evaluates it)";
  }

  private static String test(DataSet test) {
    return String.format(Locale.ROOT, " and %,d test samples", test.samples());
  }
}
