package org.tongjie.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.tongjie.app", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.tongjie.app.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule sqlIsInTheStoreExceptToMeasureIt =
      noClasses()
          .that()
          .resideOutsideOfPackages("..app.store..", "..app.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.jdbi..");

  @ArchTest
  static final ArchRule solrIsReachedThroughTheCatalogExceptToMeasureIt =
      noClasses()
          .that()
          .resideOutsideOfPackage("..app.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.solr..", "org.marc4j..");
}
