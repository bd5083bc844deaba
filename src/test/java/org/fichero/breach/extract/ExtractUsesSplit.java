package org.fichero.breach.extract;

/** Breaks "extract imports no other stage". */
final class ExtractUsesSplit {
  org.fichero.breach.split.SplitUsesMarkup split;
}
