package org.fichero.breach.validate;

/** Breaks "validate imports no other stage". */
final class ValidateUsesSplit {
  org.fichero.breach.split.SplitUsesMarkup split;
}
