package org.fichero.evaluate;

import java.util.Map;

/**
 * What changed, counted.
 *
 * @param records compared, those that only one run has included
 * @param changed of them, with any change
 * @param fields field → kind → how often
 * @param findings finding code → how many fewer, how many more
 */
record DiffFigures(long records, long changed, Map<String, Map<Change.Kind, Long>> fields, Map<String, long[]> findings) {
  long of(Change.Kind kind) {
    return fields.values().stream().mapToLong(kinds -> kinds.getOrDefault(kind, 0L)).sum();
  }
}
