package org.tongjie.app.demo.sample;

import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.Agency.Tier;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcSyntax;

/** The libraries of the sample's region, which does not exist. */
public enum SampleLibrary {
  CITY("LCST", "澜川市图书馆", "Lanchuan City Library", Tier.CITY, ""),
  QINGLAN("QLX", "青岚县图书馆", "Qinglan County Library", Tier.COUNTY, "LCST"),
  BAIDU("BDX", "白渡县图书馆", "Baidu County Library", Tier.COUNTY, "LCST"),
  PRIMARY("SYXX", "澜川市实验小学图书馆", "Lanchuan Experimental Primary School", Tier.SCHOOL, "LCST"),
  MIDDLE("QLEZ", "青岚县第二中学图书馆", "Qinglan No. 2 Middle School", Tier.SCHOOL, "QLX"),
  READING_ROOM("BMSF", "半亩书房", "Half-Acre Reading Room", Tier.SERVICE_POINT, "LCST");

  private final String symbol;
  private final String chinese;
  private final String english;
  private final Tier tier;
  private final String parent;

  SampleLibrary(String symbol, String chinese, String english, Tier tier, String parent) {
    this.symbol = symbol;
    this.chinese = chinese;
    this.english = english;
    this.tier = tier;
    this.parent = parent;
  }

  public AgencySymbol symbol() {
    return new AgencySymbol(symbol);
  }

  /** As the directory of libraries keeps it. */
  public Agency agency() {
    return new Agency(symbol(), chinese, english, tier, parent, holdings());
  }

  /** How it writes its holdings; of two libraries nobody has said it. */
  private String holdings() {
    return switch (this) {
      case CITY -> "905 a=owner b=barcode c=location d=class e=book";
      case QINGLAN -> "905 a=owner b=barcode f=call";
      case BAIDU -> "905 a=owner d=class e=book; 906 h=barcode";
      case PRIMARY -> "905 a=owner d=class e=book; 960 l=barcode";
      case MIDDLE, READING_ROOM -> "";
    };
  }

  public MarcSyntax syntax() {
    return this == MIDDLE ? MarcSyntax.MARCXML : MarcSyntax.ISO_2709;
  }

  public MarcEncoding encoding() {
    return this == QINGLAN ? MarcEncoding.GB18030 : MarcEncoding.UTF_8;
  }

  /** Name of the file it exports. */
  public String fileName() {
    return symbol + (syntax() == MarcSyntax.MARCXML ? ".xml" : ".iso");
  }

  /** Whether it describes a set that shares one ISBN in one record rather than volume by volume. */
  boolean describesWholeSets() {
    return this == BAIDU || this == READING_ROOM;
  }
}
