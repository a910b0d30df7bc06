package org.tongjie.indexer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.tongjie.indexer",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("org.tongjie.indexer.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule sqlStaysInTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackage("..indexer.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.jdbi..", "org.postgresql..");

  @ArchTest
  static final ArchRule solrStaysInPublish =
      noClasses()
          .that()
          .resideOutsideOfPackage("..indexer.publish..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.solr..");

  @ArchTest
  static final ArchRule marc4jStaysInTheCatalogue =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.marc4j..");

  @ArchTest
  static final ArchRule readingKnowsNoStore =
      noClasses()
          .that()
          .resideInAnyPackage("..source..", "..framing..", "..charset..", "..quality..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..store..", "..clusters..", "..publish..", "..run..");
}
