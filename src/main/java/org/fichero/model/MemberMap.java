package org.fichero.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;

/** The few members of an object in their order: two arrays, looked through from the first. Immutable. */
final class MemberMap extends AbstractMap<String, Node> {
  /** Objects of more members are better looked up by hash. */
  static final int MOST = 24;

  private final String[] keys;
  private final Node[] values;

  /** Keeps both arrays as its own. */
  MemberMap(String[] keys, Node[] values) {
    this.keys = keys;
    this.values = values;
  }

  MemberMap(Map<String, Node> map) {
    this(List.copyOf(map.keySet()).toArray(new String[0]), List.copyOf(map.values()).toArray(new Node[0]));
  }

  private int index(Object key) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Node get(Object key) {
    int at = index(key);
    return at < 0 ? null : values[at];
  }

  @Override
  public boolean containsKey(Object key) {
    return index(key) >= 0;
  }

  @Override
  public int size() {
    return keys.length;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Node> action) {
    for (int i = 0; i < keys.length; i++) {
      action.accept(keys[i], values[i]);
    }
  }

  @Override
  public Collection<Node> values() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  @Override
  public Set<Entry<String, Node>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return keys.length;
      }

      @Override
      public Iterator<Entry<String, Node>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Entry<String, Node>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < keys.length;
    }

    @Override
    public Entry<String, Node> next() {
      if (next == keys.length) {
        throw new NoSuchElementException();
      }
      return Map.entry(keys[next], values[next++]);
    }
  }
}
