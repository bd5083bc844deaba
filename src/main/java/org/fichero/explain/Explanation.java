package org.fichero.explain;

import java.util.List;
import java.util.Locale;
import org.fichero.model.Confidence;
import org.fichero.model.Document;
import org.fichero.model.FichaRecord;
import org.fichero.model.Finding;
import org.fichero.model.Node;
import org.fichero.model.Span;

/**
 * What was seen in one document.
 *
 * @param lines all of its lines
 * @param fichas in document order
 * @param packs where no ficha was found, what of each pack was there; else empty
 * @param findings all of them, those of the document first
 */
public record Explanation(
    Document document, List<SeenLine> lines, List<SeenFicha> fichas, List<PackMatch> packs, List<SeenFinding> findings) {

  /** What characters count as. */
  public enum Role {
    /** Before, between and after the fichas. */
    FRONT,
    /** Form only. */
    MARKUP,
    /** Of a field. */
    VALUE,
    /** Announces a field. */
    LABEL,
    /** A selection mark. */
    MARK,
    /** Nobody's. */
    UNCLAIMED;

    /** As JSON has it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A run of characters of one role.
   *
   * @param name the field of a label, the pointer below {@code /fields/} of a value, state and notation of a mark; else
   *     empty
   */
  public record SeenPart(Span span, Role role, String name) {}

  /**
   * A line.
   *
   * @param number from 1
   * @param span without its terminator
   * @param block {@code heading}, {@code line}, {@code item}, {@code options}, {@code table}, {@code separator},
   *     {@code furniture}; empty for a blank line
   * @param parts in order; white space is in none
   */
  public record SeenLine(int number, Span span, String block, List<SeenPart> parts) {}

  /** A ficha and how each of its fields came about. */
  public record SeenFicha(FichaRecord record, List<SeenField> fields) {}

  /**
   * A field.
   *
   * @param name the pack's
   * @param kind of its value, as packs write it
   * @param rule {@code file:line} that declares it
   * @param value as the record has it
   * @param label what announced it, null when nothing did
   * @param labelSpan where
   * @param confidence how the label was matched; null without one
   * @param tried for a null value, the labels that were looked for
   * @param nearest for a null value, what came nearest to one of them; null when nothing did
   * @param sought the field in whose words it was looked for, empty for the whole ficha; null where it has a place of its own
   * @param grounds the lines of rule files behind it
   */
  public record SeenField(
      String name,
      String kind,
      String rule,
      Node value,
      String label,
      Span labelSpan,
      Confidence confidence,
      List<String> tried,
      NearMiss nearest,
      String sought,
      Grounds grounds) {
    /** Whether there is nothing to show. */
    public boolean isNull() {
      return value instanceof Node.Leaf leaf && leaf.value() == null;
    }
  }

  /**
   * The lines of rule files behind a field.
   *
   * @param label {@code file:line} of the label that announced it; null without one
   * @param origins the words of rules that parts of its value rest on, in the value's order
   * @param tried for a null value, each label and marker that was looked for
   * @param terms for a field of codes that got none though its label is there, the search among the vocabulary's words; else null
   */
  public record Grounds(String label, List<Origin> origins, List<Try> tried, TriedTerms terms) {
    public Grounds {
      origins = List.copyOf(origins);
      tried = List.copyOf(tried);
    }
  }

  /**
   * A label that was looked for in vain.
   *
   * @param rule {@code file:line} that declares it
   * @param nearest what came nearest to it; null when nothing did
   */
  public record Try(String label, String rule, NearMiss nearest) {}

  /**
   * Vocabulary words that were looked for in vain.
   *
   * @param words how many
   * @param nearest what of the field's text came nearest to one; null when nothing did
   * @param rule {@code file:line} of that one; of the first where nothing came near
   */
  public record TriedTerms(int words, NearMiss nearest, String rule) {}

  /**
   * A finding and the rule that makes it one.
   *
   * @param rule {@code file:line} of the pack's check, else of the rule of its field; null where it is about neither
   */
  public record SeenFinding(Finding finding, String rule) {}

  /**
   * Words that nearly are a label.
   *
   * @param span where
   * @param text as the source has it
   * @param label the one that they are near
   * @param edits letters to change; 0 when all are the same after folding
   * @param why why they were not taken
   * @param other for {@link Why#OTHER_LABEL}, the field that has them; else null
   */
  public record NearMiss(Span span, String text, String label, int edits, Why why, String other) {}

  /** Why a near miss is none. */
  public enum Why {
    /** Alone and to the letter, but in no place of a label. */
    NOT_A_PLACE,
    /** Alone on its line, but too many letters off. */
    TOO_FAR,
    /** At the beginning of a longer line, nothing parts it from what follows. */
    BEFORE_TEXT,
    /** In the middle of a line. */
    INSIDE_TEXT,
    /** All of a cell, in a row that was read as something else: of headings, too few of which the pack knows, or of values. */
    IN_CELL,
    /** Read as the label of another field. */
    OTHER_LABEL;

    /** As JSON and message keys have it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What of a pack was there, in a document that gave no ficha.
   *
   * @param id the pack's
   * @param needed labels that make a document one of its own
   * @param found fields of which a label stands on a line of its own, in the pack's order
   * @param nearest what came nearest to one of the others; null when nothing did
   */
  public record PackMatch(String id, int needed, List<String> found, NearMiss nearest) {}
}
