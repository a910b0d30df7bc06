package org.tongjie.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.tongjie.simulator",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("org.tongjie.simulator.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theLibraryKnowsNoDoor =
      noClasses()
          .that()
          .resideInAnyPackage("..simulator.ils..", "..simulator.ledger..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..simulator.sip2..",
              "..simulator.ncip..",
              "..simulator.koha..",
              "..simulator.web..",
              "java.net..");

  @ArchTest
  static final ArchRule nothingOfTheOtherModules =
      noClasses()
          .should()
          .dependOnClassesThat(
              new DescribedPredicate<>("are of another module of this project") {
                @Override
                public boolean test(JavaClass type) {
                  return type.getPackageName().startsWith("org.tongjie.")
                      && !type.getPackageName().startsWith("org.tongjie.simulator");
                }
              });
}
