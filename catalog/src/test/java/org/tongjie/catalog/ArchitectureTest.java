package org.tongjie.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.tongjie.catalog",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("org.tongjie.catalog.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule marc4jStaysInMarc =
      noClasses()
          .that()
          .resideOutsideOfPackage("..catalog.marc..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.marc4j..");

  @ArchTest
  static final ArchRule solrStaysInTheIndex =
      noClasses()
          .that()
          .resideOutsideOfPackage("..catalog.index..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.solr..");

  @ArchTest
  static final ArchRule sqlStaysInTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackage("..catalog.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.jdbi..", "org.postgresql..");

  @ArchTest
  static final ArchRule meaningIsPure =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..catalog.bib..", "..catalog.text..", "..catalog.dialect..", "..catalog.matching..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "java.net..",
              "java.nio.file..",
              "..catalog.index..",
              "..catalog.store..");

  @ArchTest
  static final ArchRule meaningHasNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..catalog.bib..", "..catalog.text..", "..catalog.dialect..", "..catalog.matching..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(java.time.Clock.class, java.time.Instant.class);
}
