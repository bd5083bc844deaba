package org.fichero.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads XML that holds data: an element is a field by its name, or by an attribute that names it ({@code <campo nombre="Título">}); elements
 * of one name are a list.
 */
final class XmlData {
  /** Tags within a text. */
  private static final Set<String> INLINE = Set.of("b", "i", "em", "strong", "u", "span", "a", "sup", "sub", "small", "mark", "code", "q");
  /** What pages of the web are made of: a reader of its own knows them. */
  private static final Set<String> PAGES = Set.of("html", "body", "div", "table", "ul", "ol", "h1", "h2", "h3", "form", "input", "svg", "section",
      "article", "main", "details", "fieldset", "dl", "p", "label", "figure", "blockquote", "pre", "title", "head");

  private final Xml xml;

  /** An element while it is read. */
  private static final class Element {
    final String name;
    final List<Xml.Attribute> attributes;
    final StringBuilder text = new StringBuilder();
    final List<DataNode.Field> children = new ArrayList<>();

    Element(Xml xml) {
      this.name = xml.name();
      this.attributes = xml.attributes();
    }
  }

  private XmlData(Xml xml) {
    this.xml = xml;
  }

  /** What the text says; null when it is no XML, or a page of the web. */
  static DataNode read(String text, Budget budget) {
    try (Xml xml = new Xml(text.getBytes(StandardCharsets.UTF_8), "text", budget)) {
      boolean data = xml.next() && xml.isStart() && !PAGES.contains(xml.name().toLowerCase(Locale.ROOT));
      DataNode root = data ? new XmlData(xml).field().value() : null;
      // what stands behind the root makes it no XML
      while (root != null && xml.next()) {
        root = xml.isText() && xml.text().isBlank() ? root : null;
      }
      return root;
    } catch (UnreadableSourceException e) {
      return null;
    }
  }

  /** The element whose start is at hand, to its end. */
  private DataNode.Field field() throws UnreadableSourceException {
    Element element = new Element(xml);
    int outside = xml.depth() - 1;
    while (xml.depth() > outside && xml.next()) {
      if (xml.isText()) {
        element.text.append(xml.text());
      } else if (xml.isStart() && xml.name().equals("br")) {
        element.text.append('\n');
        xml.skip();
      } else if (xml.isStart() && !INLINE.contains(xml.name())) {
        element.children.add(field());
      }
    }
    return field(element);
  }

  private static DataNode.Field field(Element e) {
    String label = DataWords.named(e.attributes);
    String stated = DataWords.stated(e.attributes);
    String text = lines(e.text.toString());
    String valued = DataWords.valued(e.attributes);
    if (stated != null && e.children.isEmpty()) {
      String words = text.isEmpty() && label != null ? label : text;
      return new DataNode.Field(e.name, new DataNode.Fields(List.of(new DataNode.Field("text", DataNode.Scalar.of(words)),
          new DataNode.Field("checked", new DataNode.Scalar(stated, DataWords.truth(stated))))));
    }
    String name = label == null ? e.name : label;
    DataNode value = !e.children.isEmpty() ? parent(e) : DataNode.Scalar.of(text.isEmpty() && valued != null ? valued : text);
    if (e.children.isEmpty() && text.isEmpty() && valued == null && !plain(e).isEmpty()) {
      value = new DataNode.Fields(plain(e));
    }
    return new DataNode.Field(name, value);
  }

  private static DataNode parent(Element e) {
    Set<String> names = new HashSet<>();
    e.children.forEach(c -> names.add(c.name()));
    boolean list = names.size() == 1 && (e.children.size() > 1 || DataWords.isItem(e.children.get(0).name()));
    if (list) {
      return new DataNode.Items(e.children.stream().map(DataNode.Field::value).toList());
    }
    List<DataNode.Field> fields = new ArrayList<>(plain(e));
    fields.addAll(e.children);
    return new DataNode.Fields(fields);
  }

  /** The attributes that say something of their own. */
  private static List<DataNode.Field> plain(Element e) {
    List<DataNode.Field> fields = new ArrayList<>();
    for (Xml.Attribute a : e.attributes) {
      boolean own = !DataWords.isPlumbing(a.name()) && !DataWords.isName(a.name()) && a.value().chars().anyMatch(Character::isLetter);
      if (own) {
        fields.add(new DataNode.Field(a.name(), DataNode.Scalar.of(a.value())));
      }
    }
    return fields;
  }

  /** Lines without the white space that sets the tags in. */
  private static String lines(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.strip().split("\n", -1)) {
      out.append(out.isEmpty() ? "" : "\n").append(line.strip());
    }
    return out.toString();
  }
}
