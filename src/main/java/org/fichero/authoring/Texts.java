package org.fichero.authoring;

import java.util.List;
import java.util.function.Predicate;

/** What part of some values is so. */
final class Texts {
  private Texts() {}

  /** From 0 to 1; 0 of none. */
  static <T> double share(List<T> all, Predicate<T> holds) {
    return all.isEmpty() ? 0 : (double) all.stream().filter(holds).count() / all.size();
  }
}
