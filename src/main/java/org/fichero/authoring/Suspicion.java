package org.fichero.authoring;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.RulesException;

/** Shows what is suspicious in a pack as its mistakes are shown: with line, column, and a caret below the words in question. */
final class Suspicion {
  /** {@code file:line: message} or {@code file: message}; a key before the message says where to look. */
  private static final Pattern WARNING = Pattern.compile("^([^:]+\\.yaml)(?::(\\d+))?: (.+)$");
  private static final Pattern KEY = Pattern.compile("^([a-z_.]+): ");
  private static final Pattern WORDS = Pattern.compile("'([^']+)'");

  private Suspicion() {}

  static String shown(String warning, RuleFiles files) {
    Matcher parts = WARNING.matcher(warning);
    if (!parts.matches()) {
      return warning;
    }
    String message = parts.group(3);
    List<String> lines = files.read(parts.group(1)).orElse("").lines().toList();
    Matcher key = KEY.matcher(message);
    int from = parts.group(2) != null ? Integer.parseInt(parts.group(2)) : key.find() ? line(lines, 1, key.group(1)) : 1;
    Matcher words = WORDS.matcher(message);
    int line = words.find() ? line(lines, from, words.group(1)) : from;
    String source = line <= lines.size() ? lines.get(line - 1) : "";
    int at = words.reset().find() ? source.indexOf(words.group(1)) : -1;
    int column = at >= 0 ? at : source.length() - source.stripLeading().length();
    return new RulesException.Problem(parts.group(1), line, column + 1, message, source).toString();
  }

  /** The first line from {@code from} on that holds the words; {@code from} where none does. */
  private static int line(List<String> lines, int from, String words) {
    for (int i = from; i <= lines.size(); i++) {
      if (lines.get(i - 1).contains(words)) {
        return i;
      }
    }
    return from;
  }
}
