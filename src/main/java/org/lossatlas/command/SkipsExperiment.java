package org.lossatlas.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.lossatlas.data.DataSet;
import org.lossatlas.file.BadInputException;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.OutputFit;
import org.lossatlas.study.SkipStudy;
import org.lossatlas.study.TrainingCourse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code experiment skips}: chapter 4 of Nguyen's thesis, and its Table 2.2 during training. */
@Command(
    name = "skips",
    description =
        "A deep network that fails to learn, the same with skips from random hidden neurons to the"
            + " output, and the same trained at the output alone (rand), side by side on the train"
            + " and the test split; ranks of each layer's features during training. (Chapter 4 and"
            + " Table 2.2 of Nguyen's thesis)",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SkipsExperiment implements Callable<Integer> {
  @Mixin
  SkipOptions skip =
      new SkipOptions("784-300-300-300-300-300-10", "sigmoid", "mnist", "1000", 100, "0.03");

  @Option(
      names = "--looks",
      defaultValue = "6",
      description =
          "How often the features' ranks are taken during a training; 0 for never. Default:"
              + " ${DEFAULT-VALUE}")
  int looks;

  @Mixin OutputOptions output = new OutputOptions();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    RunRecord record =
        new RunRecord("experiment skips", spec.commandLine().getParseResult().originalArgs());
    if (looks < 0 || looks > 100) {
      throw new BadInputException("--looks", "must be 0 to 100, not " + looks);
    }
    DataSet train = skip.train(output.seed);
    if (train.samples() > OutputFit.MOST_SAMPLES) {
      throw new BadInputException(
          "--samples",
          "must be at most " + OutputFit.MOST_SAMPLES + " for rand, not " + train.samples());
    }
    DataSet test = skip.test(output.seed);
    SkipStudy study = skip.study(train, skip.rate(), looks, output.seed);
    output.makeFolder();
    try (Interrupt interrupt = Interrupt.awaited()) {
      RunControl control = interrupt.control();
      ProgressLine progress = new ProgressLine("skips", spec.commandLine().getErr());
      TrainingCourse plain =
          study.train(
              study.plain(),
              train,
              test,
              control,
              (done, what) -> progress.report(0.4 * done, "without skips, " + what));
      TrainingCourse skipped =
          study.train(
              study.skipped(),
              train,
              test,
              control,
              (done, what) -> progress.report(0.4 + 0.4 * done, "with skips, " + what));
      Optional<OutputFit> rand = Optional.empty();
      if (!control.isStopped()) {
        rand =
            study.fitOutput(
                train,
                control,
                (done, what) -> progress.report(0.8 + 0.2 * done, "rand, " + what));
      }
      progress.end();
      skip.describe(record, study, train);
      record.setting("looks", looks);
      record.setting("out", output.out);
      SkipsResults results = new SkipsResults(output.folder(), record);
      results.write(plain, skipped, rand, train, test);
      results.lines().forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}
