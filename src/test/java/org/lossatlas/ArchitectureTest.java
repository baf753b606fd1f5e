package org.lossatlas;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import org.junit.jupiter.api.Test;
import org.lossatlas.pattern.GlyphPattern;
import org.lossatlas.pattern.ImagePattern;

/** Holds what src/docs/decisions/0001-architecture.md says. */
final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.lossatlas");

  private static final String ROOT = "org.lossatlas.";
  private static final String BRIDGE = ROOT + "app.kit.AwtPicture";

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void dependenciesPointInTheOrderInWhichDataPasses() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("org.lossatlas..")
        .layer("file")
        .definedBy(ROOT + "file..")
        .layer("job")
        .definedBy(ROOT + "job..")
        .layer("pattern")
        .definedBy(ROOT + "pattern..")
        .layer("data")
        .definedBy(ROOT + "data..")
        .layer("network")
        .definedBy(ROOT + "network..")
        .layer("training")
        .definedBy(ROOT + "training..")
        .layer("landscape")
        .definedBy(ROOT + "landscape..")
        .layer("fitting")
        .definedBy(ROOT + "fitting..")
        .layer("regions")
        .definedBy(ROOT + "regions..")
        .layer("spectrum")
        .definedBy(ROOT + "spectrum..")
        .layer("study")
        .definedBy(ROOT + "study..")
        .layer("figure")
        .definedBy(ROOT + "figure..")
        .layer("paper")
        .definedBy(ROOT + "paper..")
        .layer("experiment")
        .definedBy(ROOT + "experiment..")
        .layer("command")
        .definedBy(ROOT + "command..")
        .layer("app")
        .definedBy(ROOT + "app..")
        .whereLayer("file")
        .mayNotAccessAnyLayer()
        .whereLayer("job")
        .mayNotAccessAnyLayer()
        .whereLayer("pattern")
        .mayOnlyAccessLayers("file")
        .whereLayer("data")
        .mayOnlyAccessLayers("file")
        .whereLayer("network")
        .mayOnlyAccessLayers("data", "file")
        .whereLayer("training")
        .mayOnlyAccessLayers("network", "data", "job")
        .whereLayer("fitting")
        .mayOnlyAccessLayers("pattern", "network", "training", "data", "job", "file")
        .whereLayer("landscape")
        .mayOnlyAccessLayers("network", "training", "data", "job", "file")
        .whereLayer("regions")
        .mayOnlyAccessLayers("network", "data", "job", "file")
        .whereLayer("spectrum")
        .mayOnlyAccessLayers("network", "data", "job", "file")
        .whereLayer("study")
        .mayOnlyAccessLayers(
            "pattern",
            "fitting",
            "landscape",
            "spectrum",
            "regions",
            "network",
            "training",
            "data",
            "job",
            "file")
        .whereLayer("figure")
        .mayOnlyAccessLayers(
            "fitting", "landscape", "spectrum", "regions", "network", "pattern", "file")
        .whereLayer("paper")
        .mayOnlyAccessLayers(
            "study",
            "figure",
            "fitting",
            "pattern",
            "landscape",
            "network",
            "training",
            "data",
            "job",
            "file")
        .whereLayer("experiment")
        .mayOnlyAccessLayers(
            "pattern", "data", "network", "training", "fitting", "landscape", "file")
        .whereLayer("command")
        .mayOnlyAccessLayers(
            "file",
            "job",
            "pattern",
            "data",
            "network",
            "training",
            "fitting",
            "landscape",
            "spectrum",
            "regions",
            "study",
            "figure",
            "paper",
            "experiment")
        .ensureAllClassesAreContainedInArchitectureIgnoring("org.lossatlas")
        .check(CLASSES);
  }

  @Test
  void javaFxIsOnlyInTheWindow() {
    noClasses()
        .that(not(resideInAPackage(ROOT + "app..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javafx..", "org.controlsfx..", "org.fxyz3d..", "atlantafx.."))
        .check(CLASSES);
  }

  @Test
  void picturesOfAwtAreOnlyReadPaintedAndHandedOver() {
    noClasses()
        .that(not(resideInAPackage(ROOT + "figure..")))
        .and(not(belongToAnyOf(ImagePattern.class, GlyphPattern.class)))
        .and(not(isOrIsInside(BRIDGE)))
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing.."))
        .check(CLASSES);
  }

  @Test
  void deepLearning4jIsOnlyInNetworkTrainingAndFitting() {
    noClasses()
        .that(not(resideInAnyPackage(ROOT + "network..", ROOT + "training..", ROOT + "fitting..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco.."))
        .check(CLASSES);
  }

  @Test
  void nothingDeserialisesJavaObjects() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .check(CLASSES);
  }

  @Test
  void onlyCommandsPrint() {
    noClasses()
        .that(not(resideInAPackage(ROOT + "command..")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> isOrIsInside(String name) {
    return DescribedPredicate.describe(
        "is " + name, type -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
  }
}
