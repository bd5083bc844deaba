package org.fichero.breach.split;

/** Breaks "split imports no other stage". */
public final class SplitUsesMarkup {
  org.fichero.breach.markup.MarkupUsesLibraries markup;
}
