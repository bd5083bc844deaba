package org.fichero.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;

/** What stands around the name in a field that asks for a place: "I. Municipalidad de …", "… (Región de …)", "…, Chile". */
final class FieldFrame {
  private final List<String> prefixes;
  private final List<String> suffixes;
  private final List<String> conjunctions;

  FieldFrame(List<String> prefixes, List<String> suffixes, List<String> conjunctions) {
    this.conjunctions = conjunctions;
    this.prefixes = longestFirst(prefixes);
    this.suffixes = longestFirst(suffixes);
  }

  private static List<String> longestFirst(List<String> phrases) {
    List<String> keys = new ArrayList<>(phrases.stream().map(FieldFrame::key).toList());
    keys.sort(Comparator.comparingInt(k -> -k.length()));
    return List.copyOf(keys);
  }

  /** Folded, with everything but letters and digits made one space. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Fold.fold(text.charAt(i));
      if (Character.isLetterOrDigit(c)) {
        key.append(c);
      } else if (c != 0 && key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    return key.toString().strip();
  }

  /** The names that the text may hold, as keys: the whole, then more and more taken off; never empty. */
  List<String> cores(String text) {
    Set<String> cores = new LinkedHashSet<>();
    cores.add(key(text));
    cores.add(withoutPrefix(key(text)));
    String head = key(beforeMark(text));
    cores.add(head);
    cores.add(withoutPrefix(head));
    cores.add(withoutSuffix(withoutPrefix(head)));
    cores.removeIf(String::isEmpty);
    return cores.isEmpty() ? List.of("") : List.copyOf(cores);
  }

  /** The names that may stand after the first one, as keys: what later brackets, commas, slashes and "y" part. */
  List<String> others(String text) {
    List<String> others = new ArrayList<>();
    String rest = text.substring(beforeMark(text).length());
    while (!rest.isEmpty()) {
      String next = beforeMark(rest.substring(1));
      StringBuilder name = new StringBuilder();
      for (String word : key(next).split(" ")) {
        boolean joins = conjunctions.contains(word);
        if (joins) {
          others.add(withoutPrefix(name.toString()));
          name.setLength(0);
        } else {
          name.append(name.length() == 0 ? "" : " ").append(word);
        }
      }
      others.add(withoutPrefix(name.toString()));
      rest = rest.substring(1 + next.length());
    }
    others.removeIf(String::isEmpty);
    return others;
  }

  /** What stands before a bracket, comma, semicolon, slash or dash after a space. */
  private static String beforeMark(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = Fold.fold(text.charAt(i));
      boolean dash = c == '-' && Fold.fold(text.charAt(i - 1)) == ' ';
      if (c == '(' || c == ',' || c == ';' || c == '/' || c == '[' || dash) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  private String withoutPrefix(String key) {
    for (String prefix : prefixes) {
      if (key.length() > prefix.length() && key.charAt(prefix.length()) == ' ' && key.startsWith(prefix)) {
        return key.substring(prefix.length() + 1);
      }
    }
    return key;
  }

  private String withoutSuffix(String key) {
    for (String suffix : suffixes) {
      int at = key.indexOf(" " + suffix);
      int end = at + 1 + suffix.length();
      if (at > 0 && (end == key.length() || key.charAt(end) == ' ')) {
        return key.substring(0, at);
      }
    }
    return key;
  }
}
