package org.fichero.breach.emit;

/** Breaks "emit imports no other stage". */
final class EmitUsesSplit {
  org.fichero.breach.split.SplitUsesMarkup split;
}
