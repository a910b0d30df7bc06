package org.tongjie.catalog.marc;

/** The family of tags a record is written in. */
public enum MarcDialect {
  MARC21,
  UNIMARC,
  /** 中国机读书目格式 (GB/T 33286): UNIMARC with national fields, 9XX holdings and relators in words. */
  CNMARC
}
