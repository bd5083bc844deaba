package org.fichero.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * What the parts of a document are called that belong to no ficha ({@code common/<language>/document-parts.yaml}).
 *
 * @param parts headings such as "Conclusiones"
 * @param numbered headings that a number, a letter or a name may follow, such as "Anexo"
 * @param chapters what a line calls the part of the document whose title follows, with a number, such as "Capítulo"
 * @param imprint words that begin a line which says when or by whom the document was made, such as "ISBN"
 * @param afterwords words that begin a paragraph which programs put behind a text, such as "Enviado desde mi"; empty where a language has none
 * @param pointers words that begin a paragraph which says where to learn more, such as "Más información"; likewise
 * @param farewells words with which the end of a letter begins, such as "Atentamente"; likewise
 * @param posts words with which a line begins that says what whoever signs is, such as "Alcaldesa"; likewise
 * @param signed words with which a line begins that is to be signed on, such as "Firma"; likewise
 * @param foreign words that a note in another language has and the document's own language has not; likewise
 * @param answers what stands with a colon before an answer, such as "Respuesta"; likewise
 * @param heads what heads the columns of labels and of values, such as "Campo" and "Descripción"; likewise
 * @param sections what forms call sections of their own, above labels, such as "Identificación"; likewise
 * @param asks words with which what a form prints begins where a value should stand, such as "Describa"; likewise
 * @param limits what a form counts an answer's length in, such as "palabras"; likewise
 * @param samples parts of what a form prints to show how a value is written, such as "dd-mm"; likewise
 * @param forms what forms call themselves, such as "Formulario"; likewise
 * @param continued what a title says that is printed again where its ficha goes on, such as "continuación"; likewise
 * @param labels how labels are written
 * @param collections what documents of many fichas begin their own titles with, such as "Compendio"; likewise
 */
public record DocumentParts(
    List<String> parts, List<String> numbered, List<String> chapters, List<String> imprint,
    List<String> afterwords, List<String> pointers, List<String> farewells, List<String> posts, List<String> signed, List<String> foreign, List<String> answers,
    List<String> heads, List<String> sections, List<String> asks, List<String> limits, List<String> samples, List<String> forms, List<String> continued, LabelWording labels, List<String> collections) {
  private static final String FILE = "document-parts.yaml";

  public DocumentParts {
    parts = List.copyOf(parts);
    numbered = List.copyOf(numbered);
    chapters = List.copyOf(chapters);
    imprint = List.copyOf(imprint);
    afterwords = List.copyOf(afterwords);
    pointers = List.copyOf(pointers);
    farewells = List.copyOf(farewells);
    posts = List.copyOf(posts);
    signed = List.copyOf(signed);
    foreign = List.copyOf(foreign);
    answers = List.copyOf(answers);
    heads = List.copyOf(heads);
    sections = List.copyOf(sections);
    asks = List.copyOf(asks);
    limits = List.copyOf(limits);
    samples = List.copyOf(samples);
    forms = List.copyOf(forms);
    continued = List.copyOf(continued);
    collections = List.copyOf(collections);
  }

  /**
   * Reads those of the language of {@code files}.
   *
   * @throws RulesException when the file is missing or wrong
   */
  public static DocumentParts load(RuleFiles files) {
    List<RulesException.Problem> problems = new ArrayList<>();
    Yaml yaml = Yaml.read(files, files.common(FILE), problems);
    DocumentParts words = new DocumentParts(yaml.need("parts").texts(), yaml.need("numbered").texts(),
        yaml.need("chapters").texts(), yaml.need("imprint").texts(),
        yaml.texts("afterwords"), yaml.texts("pointers"), yaml.texts("farewells"), yaml.texts("posts"), yaml.texts("signed"), yaml.texts("foreign"), yaml.texts("answers"), yaml.texts("heads"),
        yaml.texts("sections"), yaml.texts("asks"), yaml.texts("limits"), yaml.texts("samples"), yaml.texts("forms"), yaml.texts("continued"), LabelWording.read(yaml), yaml.texts("collections"));
    yaml.close();
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return words;
  }
}
