package org.fichero.split;

import java.util.List;
import java.util.Set;
import org.fichero.model.Fold;
import org.fichero.model.Passage;

/** A place that goes on behind its label without a sign between, led by a word or known by its name: "Municipalidad de Paine", "COMUNA PAINE". */
final class InlineValue {
  private static final int LONGEST = 80;
  private static final String MISREAD = "l1|0";
  private static final String MEANT = "iiio";

  private InlineValue() {}

  /** Null where what follows is no place: "Municipio Abierto" is a title. */
  static ValueStart of(String s, int p, List<String> connectors, Larger larger, Set<String> places) {
    int at = ValueStart.skip(s, afterConnector(s, p, connectors));
    int colon = s.indexOf(": ", at);
    String value = s.substring(at, colon < 0 ? s.length() : colon);
    boolean named = !value.isEmpty() && value.length() <= LONGEST;
    // without a connector only a known name follows
    boolean known = colon < 0 && places.contains(LabelTrie.key(value));
    boolean name = named && (at > p && (Character.isUpperCase(value.charAt(0)) || isMisread(value, places)) || known);
    boolean sentence = hasComma(value, 0, larger) || value.indexOf(';') >= 0 || value.indexOf(". ") >= 0;
    return name && !sentence ? new ValueStart(at, LabelMatch.Strength.INLINE) : null;
  }

  /** Whether a capital stands there, or before letters what a scan makes of one. */
  static boolean mayBegin(String s, int p) {
    return Character.isUpperCase(s.charAt(p)) || MISREAD.indexOf(s.charAt(p)) >= 0 && p + 1 < s.length() && Character.isLetter(s.charAt(p + 1));
  }

  /** Whether a known name stands there whose first letter a scan took for another: "lndependencia", "0valle". */
  static boolean isMisread(String value, Set<String> places) {
    int sign = value.isEmpty() ? -1 : MISREAD.indexOf(value.charAt(0));
    return sign >= 0 && places.contains(LabelTrie.key(MEANT.charAt(sign) + value.substring(1)));
  }

  /** Whether the label ends in "de", and the name stands on the next line. */
  static boolean isConnector(String rest, List<String> connectors) {
    String folded = rest.length() > LONGEST ? "" : Fold.fold(rest).strip();
    return connectors.stream().anyMatch(c -> folded.equals(Fold.fold(c)));
  }

  /** After a word that joins a label to its value, "de" in "Municipalidad de Paine" and "MUNICIPALIDAD DE: Paine"; the place itself where none stands there. */
  static int afterConnector(String s, int p, List<String> connectors) {
    for (String connector : connectors) {
      int end = p + connector.length();
      if (end < s.length() && (Passage.isSpace(s.charAt(end)) || s.charAt(end) == ':') && Fold.fold(s.substring(p, end)).equals(Fold.fold(connector))) {
        return end;
      }
    }
    return p;
  }

  /** "Cañete, Provincia de Arauco, Región del Biobío" is one place, not a sentence. */
  private static boolean hasComma(String s, int from, Larger larger) {
    for (int comma = s.indexOf(',', from); comma >= 0; comma = s.indexOf(',', comma + 1)) {
      if (!larger.names(Fold.fold(s.substring(comma + 1)).strip())) {
        return true;
      }
    }
    return false;
  }
}
