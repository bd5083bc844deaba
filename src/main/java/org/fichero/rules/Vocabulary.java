package org.fichero.rules;

import java.util.List;

/**
 * A closed list of codes and the words for them.
 *
 * @param id its name in the pack
 * @param terms in the order of the file, codes unique
 */
public record Vocabulary(String id, List<Term> terms) {
  public Vocabulary {
    terms = List.copyOf(terms);
  }

  /** Of its name and size: to hash all that it says would cost more than to read a text with it. */
  @Override
  public int hashCode() {
    return 31 * id.hashCode() + terms.size();
  }

  /**
   * One code.
   *
   * @param code what records hold
   * @param label its usual words
   * @param phrases other words for it; compared by stem in running text, by letter in labels
   * @param detail whether it asks for words of the writer's own ("Otra: …")
   */
  public record Term(String code, String label, List<String> phrases, boolean detail) {
    public Term {
      phrases = List.copyOf(phrases);
    }

    /** The label, then the phrases. */
    public List<String> spellings() {
      return java.util.stream.Stream.concat(java.util.stream.Stream.of(label), phrases.stream()).toList();
    }
  }

  static Vocabulary load(RuleFiles files, String id, String file, List<RulesException.Problem> problems) {
    Yaml yaml = Yaml.read(files, file, problems);
    java.util.Set<String> codes = new java.util.HashSet<>();
    List<Term> terms = yaml.need("terms").list().stream().map(t -> term(t, codes)).toList();
    yaml.close();
    return new Vocabulary(id, terms);
  }

  private static Term term(Yaml yaml, java.util.Set<String> codes) {
    if (!yaml.isMap()) {
      yaml.problem("each term is a code for the records and the form's words: {code: art, label: Arte}");
      return new Term("", "", List.of(), false);
    }
    String code = yaml.need("code").text();
    if (!codes.add(code)) {
      yaml.problem("the code '" + code + "' stands twice in this vocabulary");
    }
    Term term = new Term(code, yaml.need("label").text(), yaml.texts("phrases"), yaml.bool("detail", false));
    yaml.close();
    return term;
  }
}
