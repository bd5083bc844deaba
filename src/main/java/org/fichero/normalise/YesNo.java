package org.fichero.normalise;

import java.util.List;
import org.fichero.model.Confidence;
import org.fichero.model.Extraction;
import org.fichero.model.Finding;
import org.fichero.model.Fold;
import org.fichero.model.MarkState;
import org.fichero.model.Node;
import org.fichero.model.Passage;
import org.fichero.model.Severity;
import org.fichero.rules.AnswerWords;
import org.fichero.rules.FieldKind;

/** Answers of yes and no, in words or by which of the two options is ticked. */
final class YesNo {
  private static final int GAP = 9;
  /** Of a mark under the headings yes and no: unticked is no, said as such. */
  private static final String COLUMN = "answer-column";

  private final AnswerWords words;

  YesNo(AnswerWords words) {
    this.words = words;
  }

  /** "Sí (describir a continuación)": what comes first decides; where both words are printed, nothing says which is meant. */
  Node of(Passage text, Leaves leaves, String pointer, List<Finding> findings) {
    String folded = Fold.fold(text.text()).strip();
    String word = words.neither().stream().anyMatch(n -> begins(folded, n)) ? "" : word(folded);
    Boolean value = words.yes().contains(word) ? Boolean.TRUE : words.no().contains(word) ? Boolean.FALSE : null;
    if (value == null) {
      findings.add(Finding.at(text.span(), "value-malformed", Severity.WARNING, pointer,
          "text", text.text(), "kind", FieldKind.BOOLEAN.code()));
    }
    return leaves.value(value, text, Confidence.NORMALISED);
  }

  private static boolean begins(String folded, String words) {
    return folded.startsWith(words) && (folded.length() == words.length() || !Character.isLetter(folded.charAt(words.length())));
  }

  /** Options yes and no: which of them is ticked. Both, or another ("En parte"), answer neither, and that is said. */
  Node of(Extraction.Choices choices, Leaves leaves, String pointer, List<Finding> findings) {
    Node found = ticked(choices, leaves);
    List<Extraction.Choice> ticked = choices.choices().stream().filter(c -> c.mark().state() == MarkState.TICKED).toList();
    if (found == Node.NULL && !ticked.isEmpty()) {
      String words = ticked.stream().map(c -> c.label().text().strip()).collect(java.util.stream.Collectors.joining(", "));
      findings.add(Finding.at(ticked.get(0).mark().span(), "value-malformed", Severity.WARNING, pointer, "text", words, "kind", FieldKind.BOOLEAN.code()));
    }
    return found;
  }

  private Node ticked(Extraction.Choices choices, Leaves leaves) {
    Extraction.Choice only = choices.choices().size() == 1 ? choices.choices().get(0) : null;
    if (only != null && only.label().isBlank() && only.mark().state() == MarkState.UNTICKED && !only.mark().span().isEmpty()) {
      // a box without words asks whether what heads it holds
      return leaves.value(false, only.mark().span(), Confidence.NORMALISED);
    }
    Node found = Node.NULL;
    for (Extraction.Choice choice : choices.choices()) {
      String word = word(Fold.fold(choice.label().text()));
      boolean yes = word.equals(words.yes().get(0)) || word.isEmpty() || isDenied(choice, choices);
      if (choice.mark().notation().equals(COLUMN) && choice.mark().state() == MarkState.UNTICKED) {
        found = leaves.value(false, choice.mark().span(), Confidence.NORMALISED);
      } else if (Boolean.TRUE.equals(choice.mark().state().checked()) && (yes || word.equals(words.no().get(0)))) {
        found = found == Node.NULL ? leaves.value(yes, choice.mark().span(), Confidence.NORMALISED) : Node.NULL;
      }
    }
    return found;
  }

  /** Whether another option denies this one: "Cumple" beside "No cumple". */
  private boolean isDenied(Extraction.Choice choice, Extraction.Choices choices) {
    String denied = words.no().get(0) + ' ' + Fold.fold(choice.label().text()).strip();
    return choices.choices().stream().anyMatch(c -> Fold.fold(c.label().text()).strip().equals(denied));
  }

  /** The first word; empty where the other of yes and no stands right after it. */
  private String word(String folded) {
    int start = letters(folded, 0, false);
    int end = letters(folded, start, true);
    int next = letters(folded, end, false);
    String first = folded.substring(start, end);
    String second = next > end && next - end <= GAP ? folded.substring(next, letters(folded, next, true)) : "";
    String yes = words.yes().get(0);
    String no = words.no().get(0);
    boolean either = first.equals(yes) && second.equals(no) || first.equals(no) && second.equals(yes);
    return either ? "" : first;
  }

  /** The index after the run of letters, or of other characters, that begins at one. */
  private static int letters(String text, int from, boolean letters) {
    int i = from;
    while (i < text.length() && Character.isLetter(text.charAt(i)) == letters) {
      i++;
    }
    return i;
  }
}
