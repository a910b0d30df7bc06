package org.tongjie.indexer.run;

/** Hears how far a load is; called often, from the threads of the load. */
public interface LoadProgress {
  /** Says nothing. */
  LoadProgress SILENT =
      new LoadProgress() {
        @Override
        public void surveyed(long records) {}

        @Override
        public void stored(long records, long total) {}

        @Override
        public void publishing() {}
      };

  /** The first reading has come to this many records. */
  void surveyed(long records);

  /** This many of all records are stored. */
  void stored(long records, long total);

  /** All are stored; the rest is being published. */
  void publishing();
}
