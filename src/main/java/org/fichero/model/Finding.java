package org.fichero.model;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Something that a person should know of: a code and its arguments. The words come last, in the reader's language, from
 * {@code messages_*.properties} ({@code <code>.message}, {@code <code>.suggestion}, {@code {argument}} within them).
 *
 * @param code stable, kebab-case, such as {@code months-disagree}
 * @param severity how bad
 * @param span where in the source; null for a whole document
 * @param pointer JSON Pointer into the record ({@code /fields/title}); null when it is about no field
 * @param args what the message names, in key order
 */
public record Finding(String code, Severity severity, Span span, String pointer, Map<String, String> args) {
  public Finding {
    args = java.util.Collections.unmodifiableMap(new TreeMap<>(args));
  }

  /** About a place; {@code args} are keys and values in turn. */
  public static Finding at(Span span, String code, Severity severity, String pointer, String... args) {
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      named.put(args[i], args[i + 1]);
    }
    return new Finding(code, severity, span, pointer, named);
  }

  // written out, since the JVM takes some milliseconds to make those of its own in a process that compares a few findings

  @Override
  public boolean equals(Object other) {
    return other instanceof Finding f && code.equals(f.code) && severity == f.severity && Objects.equals(span, f.span)
        && Objects.equals(pointer, f.pointer) && args.equals(f.args);
  }

  @Override
  public int hashCode() {
    return code.hashCode() * 31 + args.hashCode();
  }

  /** The same at another severity. */
  public Finding withSeverity(Severity other) {
    return new Finding(code, other, span, pointer, args);
  }
}
