package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a diagram (SmartArt; ECMA-376 part 1, DrawingML diagrams): a list whose items stand below what they belong to. */
final class Diagram {
  private static final int MAX_LEVEL = 20;

  /** @param order among the items below the same one */
  private record Link(String below, int order) {}

  private final Map<String, List<Flow>> words = new HashMap<>();
  private final Map<String, List<Link>> links = new HashMap<>();
  private final List<Piece> items = new ArrayList<>();
  private final Set<String> written = new HashSet<>();
  private String root = "";

  private Diagram() {}

  /** @param part the package's part of the diagram's data; null for none */
  static List<Piece> read(byte[] part, String name, Budget budget) throws UnreadableSourceException {
    Diagram diagram = new Diagram();
    if (part != null) {
      try (Xml xml = new Xml(part, name, budget)) {
        diagram.read(xml);
      }
      diagram.write(diagram.root, -1);
    }
    return diagram.items;
  }

  private void read(Xml xml) throws UnreadableSourceException {
    while (xml.next()) {
      if (xml.isStart() && xml.name().equals("pt")) {
        point(xml);
      } else if (xml.isStart() && xml.name().equals("cxn")) {
        String type = xml.attribute("type");
        if (type == null || type.equals("parOf")) {
          links.computeIfAbsent(String.valueOf(xml.attribute("srcId")), k -> new ArrayList<>())
              .add(new Link(String.valueOf(xml.attribute("destId")), xml.number("srcOrd", 0)));
        }
      }
    }
  }

  private void point(Xml xml) throws UnreadableSourceException {
    String id = String.valueOf(xml.attribute("modelId"));
    String type = xml.attribute("type");
    root = "doc".equals(type) ? id : root;
    if (type != null && !type.equals("node") && !type.equals("asst")) {
      return;
    }
    List<Flow> paragraphs = new ArrayList<>();
    int outside = xml.depth() - 1;
    while (xml.next() && xml.depth() > outside) {
      if (xml.isStart() && xml.name().equals("p")) {
        paragraphs.add(new Flow());
      } else if (xml.isStart() && xml.name().equals("br") && !paragraphs.isEmpty()) {
        paragraphs.get(paragraphs.size() - 1).lineBreak();
      } else if (xml.isStart() && xml.name().equals("t") && !paragraphs.isEmpty()) {
        paragraphs.get(paragraphs.size() - 1).text(xml.content());
      }
    }
    words.put(id, paragraphs);
  }

  private void write(String id, int level) {
    if (!written.add(id) || level > MAX_LEVEL) {
      return;
    }
    words.getOrDefault(id, List.of()).forEach(flow -> items.add(new Piece.Item(Math.max(0, level), "-", flow)));
    links.getOrDefault(id, List.of()).stream().sorted(Comparator.comparingInt(Link::order)).forEach(l -> write(l.below(), level + 1));
  }
}
