package org.fichero.ingest;

import java.util.List;
import java.util.Locale;
import org.fichero.rules.DataKeys;
import org.fichero.rules.RuleFiles;

/** The words with which data says what is a name, what a value, what an item, what yes and no. */
final class DataWords {
  /** Loaded when the first text that is data needs it. */
  private static final class Keys {
    static final DataKeys ALL = DataKeys.load(RuleFiles.bundled());
  }

  private DataWords() {}

  private static String key(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  static boolean isName(String word) {
    return Keys.ALL.names().contains(key(word));
  }

  static boolean isValue(String word) {
    return Keys.ALL.values().contains(key(word));
  }

  static boolean isItem(String word) {
    return Keys.ALL.items().contains(key(word));
  }

  static boolean isState(String word) {
    return Keys.ALL.states().contains(key(word));
  }

  /** Whether an attribute serves programs and is no field. */
  static boolean isPlumbing(String word) {
    return Keys.ALL.plumbing().contains(key(word));
  }

  /** Yes or no; null for other words. */
  static Boolean truth(String word) {
    return Keys.ALL.yes().contains(key(word)) ? Boolean.TRUE : Keys.ALL.no().contains(key(word)) ? Boolean.FALSE : null;
  }

  /** What an attribute calls the element; null when none does. */
  static String named(List<Xml.Attribute> attributes) {
    return attributes.stream().filter(a -> isName(a.name())).map(Xml.Attribute::value).findFirst().orElse(null);
  }

  /** The value that an attribute gives; null when none does. */
  static String valued(List<Xml.Attribute> attributes) {
    return attributes.stream().filter(a -> isValue(a.name())).map(Xml.Attribute::value).findFirst().orElse(null);
  }

  /** The yes or no that an attribute says; null when none does. */
  static String stated(List<Xml.Attribute> attributes) {
    return attributes.stream().filter(a -> isState(a.name()) && truth(a.value()) != null).map(Xml.Attribute::value).findFirst().orElse(null);
  }

  /** A name of a program's as words: {@code grupo_prioritario}, {@code grupoPrioritario}. */
  static String words(String name) {
    if (name.indexOf(' ') >= 0) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
      boolean joint = (c == '_' || c == '-' || c == '.') && i > 0;
      out.append(hump ? " " : "").append(joint ? ' ' : hump ? Character.toLowerCase(c) : c);
    }
    return out.isEmpty() ? name : Character.toUpperCase(out.charAt(0)) + out.substring(1);
  }
}
