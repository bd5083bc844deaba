package org.fichero.ingest;

import java.util.Map;
import java.util.Set;

/** Words of Rich Text Format that stand for characters, or begin what is no text of the body. */
final class RtfWords {
  static final Map<String, Character> CHARACTERS = Map.ofEntries(
      Map.entry("tab", '\t'), Map.entry("emdash", '\u2014'), Map.entry("endash", '\u2013'), Map.entry("lquote", '\u2018'),
      Map.entry("rquote", '\u2019'), Map.entry("ldblquote", '\u201c'), Map.entry("rdblquote", '\u201d'),
      Map.entry("bullet", '\u2022'), Map.entry("emspace", ' '), Map.entry("enspace", ' '), Map.entry("qmspace", ' '));

  static final Set<String> SKIPPED = Set.of(
      "info", "pict", "objdata", "objclass", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
      "sp", "shprslt", "nonshppict", "nonesttables", "pgdsctbl", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator",
      "xmlnstbl", "themedata", "datastore", "latentstyles", "falt", "panose", "ftnsep", "ftnsepc", "ffdeftext", "ffformat",
      "ffhelptext", "ffstattext", "ffentrymcr", "ffexitmcr", "datafield", "atnid", "atnauthor", "tc", "xe", "filetbl", "pn",
      "pnseclvl");

  private RtfWords() {}

  /** A list item's sign as text: a mark or a number as it is, a mere bullet as a dash. */
  static String bullet(String shown) {
    boolean sign = shown.length() == 1 && !Character.isLetterOrDigit(shown.charAt(0)) || shown.equals("o");
    boolean tells = sign && Symbols.state(shown.charAt(0)) != null && "\u25cf\u25a0\u25cb\u25a1".indexOf(shown.charAt(0)) < 0;
    return sign && !tells ? "-" : shown;
  }
}
