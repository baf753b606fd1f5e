package org.lossatlas.command;

import picocli.CommandLine.Command;

/** {@code experiment NAME}: experiments of the papers, one command each. */
@Command(
    name = "experiment",
    description = "Experiments of the papers, one command each.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "NAME",
    subcommands = {
      WidthsExperiment.class,
      MinimaExperiment.class,
      IndexCommand.class,
      LinearisationCommand.class,
      InterpolationExperiment.class,
      AdversarialExperiment.class,
      SkipsExperiment.class,
      SkipPlanesExperiment.class,
      DepthExperiment.class,
      Theorem1Experiment.class,
      ConvolutionExperiment.class,
      SigmaExperiment.class,
      TransferExperiment.class,
      LearnabilityExperiment.class,
      ColourExperiment.class,
      Theorem2Experiment.class,
      CautionExperiment.class,
      MultiPointExperiment.class
    })
final class ExperimentCommand {}
