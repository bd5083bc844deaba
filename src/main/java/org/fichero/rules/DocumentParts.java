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
 */
public record DocumentParts(List<String> parts, List<String> numbered, List<String> chapters, List<String> imprint) {
  private static final String FILE = "document-parts.yaml";

  public DocumentParts {
    parts = List.copyOf(parts);
    numbered = List.copyOf(numbered);
    chapters = List.copyOf(chapters);
    imprint = List.copyOf(imprint);
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
        yaml.need("chapters").texts(), yaml.need("imprint").texts());
    yaml.close();
    if (!problems.isEmpty()) {
      throw new RulesException(problems);
    }
    return words;
  }
}
