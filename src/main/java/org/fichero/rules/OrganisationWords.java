package org.fichero.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How names of organisations are built. All words are compared folded.
 *
 * @param heads the noun a name begins with → its rank, 1 for a unit to 4 for a body of its own
 * @param notInProse heads that begin a name in fields only
 * @param sides heads that tell which of several places is meant, where nothing goes on behind them
 * @param adjectives what may stand between a head and its subject
 * @param connectors small words within names
 * @param outsideInProse those of them that end a name in running text
 * @param conjunctions the "and"s among them
 * @param articles the articles among them
 * @param subjects what units are for although it begins with a head, as the "áreas verdes" of a "Dirección de Aseo, Ornato y Áreas Verdes"
 * @param titles words before a head noun, in honour of what it names
 * @param others words that begin an item such as "otras oficinas municipales"
 * @param owners heads that tell what a unit belongs to behind its name
 * @param belongs phrases between a unit and what it belongs to
 * @param leads phrases before an organisation that are no part of its name
 * @param numbered heads that a number alone names
 * @param numberSigns what stands before a number that is part of a name
 * @param nothing items that name none
 * @param nothingLed what begins an item that names none
 * @param abbreviations heads after which a full stop ends nothing
 */
public record OrganisationWords(
    Map<String, Integer> heads,
    List<String> notInProse,
    List<String> sides,
    List<String> adjectives,
    List<String> connectors,
    List<String> outsideInProse,
    List<String> conjunctions,
    List<String> articles,
    List<String> subjects,
    List<String> titles,
    List<String> others,
    List<String> owners,
    List<String> belongs,
    List<String> leads,
    List<String> numbered,
    List<String> numberSigns,
    List<String> nothing,
    List<String> nothingLed,
    List<String> abbreviations) {
  private static final List<String> RANKS = List.of("unit", "department", "directorate", "body");

  static OrganisationWords read(RuleFiles files, List<RulesException.Problem> problems) {
    Yaml yaml = Yaml.read(files, files.common("organisations.yaml"), problems);
    OrganisationWords words = new OrganisationWords(
        heads(yaml.need("heads")),
        yaml.texts("not_in_prose"),
        yaml.texts("sides"),
        yaml.texts("adjectives"),
        yaml.texts("connectors"),
        yaml.texts("outside_in_prose"),
        yaml.texts("conjunctions"),
        yaml.texts("articles"),
        yaml.texts("subjects"),
        yaml.texts("titles"),
        yaml.texts("others"),
        yaml.texts("owners"),
        yaml.texts("belongs"),
        yaml.texts("leads"),
        yaml.texts("numbered"),
        yaml.texts("number_signs"),
        yaml.texts("nothing"),
        yaml.texts("nothing_led"),
        yaml.texts("abbreviations"));
    yaml.close();
    return words;
  }

  private static Map<String, Integer> heads(Yaml yaml) {
    Map<String, Integer> heads = new LinkedHashMap<>();
    for (int i = 0; i < RANKS.size(); i++) {
      for (Yaml noun : yaml.need(RANKS.get(i)).list()) {
        if (heads.putIfAbsent(noun.text(), i + 1) != null) {
          noun.problem("'" + noun.text() + "' has a rank already");
        }
      }
    }
    yaml.close();
    return heads;
  }
}
