package org.lossatlas.figure;

import java.util.List;
import java.util.stream.Collectors;

/** Arguments as one line that a POSIX shell takes apart again into the same arguments. */
public final class ShellLine {
  private static final String PLAIN = "[A-Za-z0-9_@%+=:,./-]+";

  private ShellLine() {}

  public static String of(List<String> arguments) {
    return arguments.stream().map(ShellLine::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String argument) {
    return argument.matches(PLAIN) ? argument : "'" + argument.replace("'", "'\\''") + "'";
  }
}
