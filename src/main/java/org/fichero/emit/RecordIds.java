package org.fichero.emit;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps record ids unique in a run: {@code a.docx} and {@code a.txt} would both give {@code a#1}. The first source in
 * path order has the short id; one that comes later keeps its extension.
 */
final class RecordIds {
  private final Map<String, String> owners = new HashMap<>();

  /** @param id as the record has it: path without extension, {@code #}, ordinal */
  String unique(String id, String path, int ordinal) {
    String base = id.substring(0, Math.max(0, id.lastIndexOf('#')));
    String owner = owners.putIfAbsent(base, path);
    if (owner == null || owner.equals(path)) {
      return id;
    }
    return unique(path + "#" + ordinal, path, ordinal, 2);
  }

  private String unique(String id, String path, int ordinal, int next) {
    String base = id.substring(0, id.lastIndexOf('#'));
    String owner = owners.putIfAbsent(base, path);
    return owner == null || owner.equals(path)
        ? id
        : unique(path + "~" + next + "#" + ordinal, path, ordinal, next + 1);
  }
}
