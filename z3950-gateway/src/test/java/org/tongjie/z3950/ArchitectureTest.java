package org.tongjie.z3950;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.tongjie.z3950",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("org.tongjie.z3950.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule sqlStaysInTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackage("..z3950.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.postgresql..");

  @ArchTest
  static final ArchRule theIndexIsReachedThroughTheCatalog =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.solr..");

  @ArchTest
  static final ArchRule nothingOfIndexerOrBroker =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.tongjie.indexer..", "org.tongjie.broker..");

  @ArchTest
  static final ArchRule theCodecIsPure =
      noClasses()
          .that()
          .resideInAnyPackage("..z3950.ber..", "..z3950.pdu..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.tongjie.catalog..", "java.net..", "java.nio.file..");
}
