package org.fichero.breach.ingest;

/** Breaks "ingest imports no other stage". */
final class IngestUsesSplit {
  org.fichero.breach.split.SplitUsesMarkup split;
}
