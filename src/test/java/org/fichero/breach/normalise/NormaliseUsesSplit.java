package org.fichero.breach.normalise;

/** Breaks "normalise imports no other stage". */
final class NormaliseUsesSplit {
  org.fichero.breach.split.SplitUsesMarkup split;
}
