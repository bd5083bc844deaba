package org.fichero.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a language writes the labels of forms ({@code common/<language>/document-parts.yaml}). Immutable; safe for threads.
 *
 * @param leads what forms call each of their labels, before it, such as "Ítem"; empty where a language has none
 * @param questions with what a question begins that asks for a label's value, behind "¿", such as "Cuál es el"; likewise
 * @param abbreviations short forms of words that labels are made of, without their full stop, by word: "Departamento", [Depto, Dpto]; an empty one
 *     says that the word may be left out; likewise
 */
public record LabelWording(List<String> leads, List<String> questions, Map<String, List<String>> abbreviations) {
  public LabelWording {
    leads = List.copyOf(leads);
    questions = List.copyOf(questions);
    abbreviations = Map.copyOf(abbreviations);
  }

  static LabelWording read(Yaml yaml) {
    Map<String, List<String>> abbreviations = new LinkedHashMap<>();
    Yaml words = yaml.get("abbreviations");
    if (words != null) {
      words.map().forEach((word, shorts) -> abbreviations.put(word, shorts.texts()));
    }
    return new LabelWording(yaml.texts("leads"), yaml.texts("questions"), abbreviations);
  }
}
