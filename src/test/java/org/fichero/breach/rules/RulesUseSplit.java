package org.fichero.breach.rules;

/** Breaks "rules import only model". */
public final class RulesUseSplit {
  org.fichero.breach.split.SplitUsesMarkup split;
}
