package org.fichero.evaluate;

import java.util.ArrayList;
import java.util.List;

/** The first of many, and how many more there were: what a report for people shows. */
final class FirstFew<T> {
  private final int most;
  private final List<T> first = new ArrayList<>();
  private long more;

  FirstFew(int most) {
    this.most = most;
  }

  void add(T one) {
    if (first.size() < most) {
      first.add(one);
    } else {
      more++;
    }
  }

  /** In the order in which they came. */
  List<T> all() {
    return List.copyOf(first);
  }

  /** How many came after them. */
  long more() {
    return more;
  }
}
