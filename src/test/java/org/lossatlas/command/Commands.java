package org.lossatlas.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import picocli.CommandLine;

/** Runs commands in this process, and makes small files for them. */
final class Commands {
  /** What a command did. */
  record Outcome(int exit, String out, String err) {
    List<String> errorLines() {
      return err.lines().toList();
    }

    /** A number of the last line, such as rmse. */
    double value(String name) {
      for (String pair : out.strip().split(" ")) {
        if (pair.startsWith(name + "=")) {
          return Double.parseDouble(pair.substring(name.length() + 1));
        }
      }
      throw new AssertionError("no " + name + " in: " + out);
    }
  }

  private Commands() {}

  static Outcome run(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        LossAtlas.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exit = command.execute(arguments.toArray(String[]::new));
    return new Outcome(exit, out.toString(), err.toString());
  }

  /** A fit of a second or less on three classes of points in space, with more or other options. */
  static List<String> quickFit(Path folder, String pattern, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "fit",
                pattern,
                "--dataset",
                points(folder).toString(),
                "--grid",
                "12",
                "--out",
                folder.resolve("out").toString()));
    for (int i = 0; i < more.length; i++) {
      int given = arguments.indexOf(more[i]);
      if (more[i].startsWith("--") && given >= 0) {
        arguments.set(given + 1, more[++i]);
      } else {
        arguments.add(more[i]);
      }
    }
    if (!arguments.contains("--network")) {
      arguments.addAll(List.of("--network", "3-6-24-24-3"));
    }
    if (!arguments.contains("--seconds")) {
      arguments.addAll(List.of("--seconds", "20"));
    }
    return arguments;
  }

  /** 60 rows of three inputs and a class of three, not quite balanced. */
  static Path points(Path folder) throws IOException {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder("x,y,z,class\n");
    for (int i = 0; i < 60; i++) {
      text.append(random.nextGaussian()).append(',');
      text.append(random.nextGaussian()).append(',');
      text.append(random.nextGaussian()).append(',');
      text.append(i % 7 == 0 ? 0 : i % 3).append('\n');
    }
    return text(folder, "points.csv", text.toString());
  }

  static Path text(Path folder, String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
