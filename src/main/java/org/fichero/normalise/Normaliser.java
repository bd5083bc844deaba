package org.fichero.normalise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fichero.model.Division;
import org.fichero.model.Extraction;
import org.fichero.model.FichaRecord;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.rules.FieldKind;
import org.fichero.rules.RuleFiles;
import org.fichero.rules.RulePack;

/**
 * Reads text, Spanish unless told otherwise, into typed values: dates, times, quantities, money, places, countries and organisations.
 *
 * <p>Usable alone: {@code Normaliser.bundled().mentions("más de 300 personas", null)}. Immutable and safe for threads;
 * reads no clock and no locale.
 */
public final class Normaliser {
  private final Readers readers;
  private final Map<String, Readers> others;
  private final Map<String, RulePack> packs = new HashMap<>();

  private Normaliser(Readers readers, Map<String, Readers> others, List<RulePack> packs) {
    this.readers = readers;
    this.others = others;
    packs.forEach(p -> this.packs.put(p.id(), p));
  }

  /** With the rules that ship with the program. */
  public static Normaliser bundled() {
    return load(RuleFiles.bundled(), List.of());
  }

  /**
   * With the common rules of {@code files}, in its language; a pack's fichas are read in the pack's own.
   *
   * @param packs those that {@link #normalise} may meet
   * @throws org.fichero.rules.RulesException when a rule file is missing or wrong
   */
  public static Normaliser load(RuleFiles files, List<RulePack> packs) {
    Map<String, Readers> others = new HashMap<>();
    for (RulePack pack : packs) {
      if (!pack.language().equals(files.language())) {
        others.computeIfAbsent(pack.language(), language -> Readers.load(files.speaking(language)));
      }
    }
    return new Normaliser(Readers.load(files), Map.copyOf(others), packs);
  }

  private Readers readers(RulePack pack) {
    return others.getOrDefault(pack.language(), readers);
  }

  /** One record a ficha, in order, with the findings that normalising made. */
  public List<FichaRecord> normalise(Division division, List<Extraction> extractions) {
    Map<String, Acronyms> acronyms = new HashMap<>();
    List<RecordBuilder> builders = new ArrayList<>();
    List<Narrative> narratives = new ArrayList<>();
    for (Extraction extraction : extractions) {
      RulePack pack = packs.get(extraction.ficha().template());
      Readers own = readers(pack);
      Acronyms document = acronyms.computeIfAbsent(pack.language(), l -> own.acronyms().in(division.page().text().chars()));
      RecordBuilder builder = new RecordBuilder(pack, own.in(document, comunas(pack, extraction, own)), division, extraction);
      builders.add(builder);
      narratives.addAll(builder.narratives());
    }
    Narrative.readAll(narratives);
    List<FichaRecord> records = new ArrayList<>();
    for (RecordBuilder builder : builders) {
      records.add(builder.build());
    }
    return SpellingsOfDocument.add(records, new OrganisationSpellings(readers.grammar().connectors(), readers.stems()));
  }

  /** The comunas that a ficha's fields name surely. */
  private static Set<String> comunas(RulePack pack, Extraction extraction, Readers readers) {
    Set<String> codes = new HashSet<>();
    for (Extraction.Raw raw : extraction.fields()) {
      boolean place = pack.field(raw.field()).filter(f -> f.kind() == FieldKind.PLACE).isPresent();
      if (place && raw.value() instanceof Extraction.Words words && !words.paragraphs().isEmpty()) {
        Gazetteer.Resolution found = readers.gazetteer().resolve(words.paragraphs().get(0).text());
        if (found.place() != null) {
          codes.add(found.place().code());
        }
      }
    }
    return codes;
  }

  /**
   * Everything that a text names.
   *
   * @param text any text in the language of the rules; never null
   * @param reference the day that relative phrases ("ayer", "el próximo mes") count from; null leaves them unresolved
   * @return mentions by place, spans in UTF-16 indexes of {@code text}, field null; no two of one type overlap
   */
  public List<Mention> mentions(String text, LocalDate reference) {
    return readers.mentions(text, reference);
  }

  /**
   * A text read as a field of a kind: what a record would have under it.
   *
   * @param kind one that is made of words
   * @param text the field's words, wrapped lines and paragraphs as they are; never null
   * @return evidence in UTF-16 indexes of {@code text}
   */
  public Node read(FieldKind kind, String text) {
    return PhraseField.read(kind, text, pack -> new Normaliser(readers, Map.of(), List.of(pack)));
  }
}
