package org.tongjie.broker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.tongjie.broker",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule layers =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("http")
          .definedBy("..broker.http..")
          .layer("api")
          .definedBy("..broker.api..")
          .layer("web")
          .definedBy("..broker.web..")
          .layer("record")
          .definedBy("..broker.record..")
          .layer("search")
          .definedBy("..broker.search..")
          .layer("shelves")
          .definedBy("..broker.shelves..")
          .layer("live")
          .definedBy("..broker.live..")
          .whereLayer("http")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("api")
          .mayOnlyBeAccessedByLayers("http")
          .whereLayer("web")
          .mayOnlyBeAccessedByLayers("http")
          .whereLayer("record")
          .mayOnlyBeAccessedByLayers("shelves", "api", "web", "http")
          .whereLayer("shelves")
          .mayOnlyBeAccessedByLayers("api", "web", "http")
          .whereLayer("live")
          .mayOnlyBeAccessedByLayers("web", "http")
          .whereLayer("search")
          .mayOnlyBeAccessedByLayers("record", "api", "web", "http");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("org.tongjie.broker.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule indexAndMarcAreReachedThroughTheCatalog =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.solr..", "org.marc4j..");

  @ArchTest
  static final ArchRule sqlIsInTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackage("..broker.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..");

  @ArchTest
  static final ArchRule theRegionIsPure =
      noClasses()
          .that()
          .resideInAPackage("..broker.region..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.tongjie.broker.(store|ils|web|api|http)..",
              "org.tongjie.catalog.store..",
              "jakarta..",
              "java.net..",
              "org.slf4j..");

  @ArchTest
  static final ArchRule rulesAndRoutingArePure =
      noClasses()
          .that()
          .resideInAnyPackage("..broker.request..", "..broker.routing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.tongjie.broker.(store|ils|work|web|api|http)..",
              "org.tongjie.catalog.store..",
              "jakarta..",
              "java.net..",
              "org.slf4j..");

  @ArchTest
  static final ArchRule viewsKnowNothingOfHttp =
      noClasses()
          .that()
          .resideInAPackage("..web.view..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "org.eclipse.jetty..", "org.glassfish..");

  @ArchTest
  static final ArchRule systemsAreReachedThroughTheirPorts =
      noClasses()
          .that()
          .resideOutsideOfPackage("..broker.ils..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..broker.ils.sip2..",
              "..broker.ils.ncip..",
              "..broker.ils.koha..",
              "..broker.ils.desk..",
              "..broker.ils.http..");

  @ArchTest
  static final ArchRule connectorsKnowTheirPortsAndTheRegionOnly =
      noClasses()
          .that()
          .resideInAPackage("..broker.ils..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..broker.request..",
              "..broker.work..",
              "..broker.store..",
              "..broker.routing..",
              "..broker.availability..",
              "..broker.circulation..",
              "..broker.patron..",
              "..broker.api..",
              "..broker.web..");
}
