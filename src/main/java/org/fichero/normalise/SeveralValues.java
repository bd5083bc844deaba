package org.fichero.normalise;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fichero.model.Finding;
import org.fichero.model.Mention;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.rules.FieldKind;
import org.fichero.rules.FieldRule;

/**
 * Says where a field that holds one value has words with several, of which the first is taken. What stands in brackets explains
 * the value before it ("$5.000 (cinco mil pesos)", "300 personas (150 mujeres)"), and the same value said twice is one.
 */
final class SeveralValues {
  private SeveralValues() {}

  /** @param lines whether figures stand below others, a line each */
  static void find(FieldRule rule, Passage text, List<Mention> mentions, boolean lines, String pointer, List<Finding> findings) {
    Set<String> types = types(rule.kind());
    Set<List<Object>> values = new HashSet<>();
    BitSet bracketed = bracketed(text.text());
    boolean range = false;
    for (Mention m : mentions) {
      List<Object> value = types.contains(m.type()) ? value(rule.kind(), m) : List.of();
      if (value.stream().anyMatch(Objects::nonNull) && (values.isEmpty() || !bracketed.get(m.span().start()))) {
        range |= rule.kind() == FieldKind.DATE && values.isEmpty() && !value.contains(null) && !value.get(0).equals(value.get(1));
        values.add(value);
      }
    }
    if (range || lines || values.size() > 1) {
      findings.add(Finding.at(text.span(), "value-several", Severity.WARNING, pointer,
          "text", text.strip().collapse().text(), "kind", rule.kind().code()));
    }
  }

  private static Set<String> types(FieldKind kind) {
    return switch (kind) {
      case DATE, PERIOD -> Set.of("date");
      case MONEY -> Set.of("money");
      default -> Set.of("quantity", "percentage");
    };
  }

  private static List<Object> value(FieldKind kind, Mention m) {
    boolean time = kind == FieldKind.DATE || kind == FieldKind.PERIOD;
    List<String> keys = time ? List.of("start", "end") : List.of("value");
    return keys.stream().map(k -> MentionShape.member(m.value(), k)).collect(java.util.stream.Collectors.toList());
  }

  /** The characters that stand within brackets. */
  private static BitSet bracketed(String s) {
    BitSet bracketed = new BitSet();
    int depth = 0;
    for (int i = 0; i < s.length(); i++) {
      bracketed.set(i, depth > 0);
      depth += s.charAt(i) == '(' ? 1 : s.charAt(i) == ')' ? -1 : 0;
    }
    return bracketed;
  }
}
