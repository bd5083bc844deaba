package org.fichero.authoring;

import java.util.List;
import java.util.regex.Pattern;
import org.fichero.model.Block;
import org.fichero.rules.DraftWords;

/** Fields that stand in the words of another: a person's name and address in one cell. */
final class DraftParts {
  private static final DraftWords WORDS = DraftLanguage.BUNDLED.words();
  private static final double MOST = 0.6;
  private static final double SOME = 0.3;
  private static final int LEAST_TITLES = 2;
  /** Words that begin with capitals, up to a comma, a bracket or an address. */
  private static final Pattern PERSON = Pattern.compile("^(?<value>\\p{Lu}[^,;(@]{3,60}?)(?=[,;(]|\\s+\\S+@)");

  private DraftParts() {}

  /** The fields for the code that begins each title and the name behind it; empty where most titles begin with none. */
  static String ofTitles(List<String> titles, List<String> taken) {
    List<String> first = titles.stream().map(t -> t.split("\\s", 2)).filter(p -> p.length > 1 && p[0].chars().anyMatch(Character::isDigit))
        .map(p -> p[0].replaceFirst("[.:)–-]+$", "")).toList();
    String code = first.size() < LEAST_TITLES || first.size() * 10 < titles.size() * 9 ? null : CodeShape.of(first);
    if (code == null) {
      return "";
    }
    String from = "  kind: %s\n  from: title\n  pattern: '^%s'\n\n";
    return (field("title", WORDS.codeName(), 1, "a code of one shape begins the words", taken) + from.formatted("identifier", code)
        + field("title", WORDS.personName(), 1, "the name stands behind the code", taken) + from.formatted("text", code + "\\W*\\s(?<value>.+)")).replaceAll("(?m)^(?=.)", "  ");
  }

  /** The field for what a further question asks behind a field of boxes or of yes and no; empty where most have none. */
  static String further(String name, Skeleton.Label label, List<String> taken) {
    List<String> texts = label.values().stream().filter(v -> !v.isEmpty()).map(DraftParts::text).toList();
    String ask = texts.stream().map(DraftLanguage.BUNDLED::further).filter(java.util.regex.Matcher::matches).map(m -> m.group("ask")).findFirst().orElse(null);
    if (ask == null) {
      return "";
    }
    double share = Texts.share(texts, t -> DraftLanguage.BUNDLED.further(t).matches());
    return field(name, ask, share, "\"" + ask + "\" asks for more", taken).replace(" of '", " in '")
        + "  kind: text\n  from: " + name + "\n  pattern: '" + ask.replaceAll("[?.()\\[\\]{}+*^$|]", "\\\\$0").replace("'", "''") + ":?\\s*(?<value>[^_]+)'\n\n";
  }

  /**
   * The fields within the words of the field {@code name}; empty where few of its values have an address.
   *
   * @param taken the names that stand beside it; theirs are added
   */
  static String of(String name, Skeleton.Label label, List<String> taken) {
    List<String> texts = label.values().stream().filter(v -> !v.isEmpty()).map(DraftParts::text).toList();
    double addresses = Texts.share(texts, t -> t.indexOf('@') > 0);
    if (addresses < SOME) {
      return "";
    }
    double named = Texts.share(texts, t -> PERSON.matcher(t).find());
    String person = named < MOST ? "" : field(name, name + " " + WORDS.personName(), named, "a name stands before the first comma, bracket or address", taken)
        + "  kind: text\n  from: " + name + "\n  pattern: '" + PERSON.pattern() + "'\n\n";
    return person + field(name, WORDS.emailName(), addresses, "an address stands among the words", taken) + "  kind: email\n  from: " + name + "\n\n";
  }

  private static String field(String from, String words, double share, String because, List<String> taken) {
    String own = DraftNames.name(words, taken);
    taken.add(own);
    return "# kind: " + Draft.sure(share) + ", " + because + " of '" + from + "'\n" + own + ":\n";
  }

  private static String text(List<Block> value) {
    return Guess.text(value).replaceAll("\\s+", " ");
  }
}
