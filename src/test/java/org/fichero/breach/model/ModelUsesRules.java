package org.fichero.breach.model;

/** Breaks "model imports only the JDK". */
final class ModelUsesRules {
  org.fichero.breach.rules.RulesUseSplit rules;
}
