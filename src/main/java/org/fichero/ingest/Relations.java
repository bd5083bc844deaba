package org.fichero.ingest;

import java.util.ArrayList;
import java.util.List;

/** What an OOXML part refers to within its package (ECMA-376 part 2); what lies outside is left out and never fetched. */
final class Relations {
  /** @param type the last word of the relation's type, such as {@code styles} */
  private record Relation(String id, String type, String target) {}

  private final List<Relation> all = new ArrayList<>();

  /** Of the package itself, for an empty name, or of a part; none where it has none. */
  static Relations of(String part, ZipParts zip, Budget budget) throws UnreadableSourceException {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    Relations relations = new Relations();
    byte[] bytes = zip.readIfWhole(name);
    if (bytes != null) {
      relations.read(bytes, name, folder, budget);
    }
    return relations;
  }

  private void read(byte[] bytes, String name, String folder, Budget budget) throws UnreadableSourceException {
    try (Xml xml = new Xml(bytes, name, budget)) {
      while (xml.next()) {
        boolean within = xml.isStart() && xml.name().equals("Relationship") && !"External".equals(xml.attribute("TargetMode"));
        if (within && xml.attribute("Target") != null && xml.attribute("Type") != null) {
          String type = xml.attribute("Type");
          String last = type.substring(type.lastIndexOf('/') + 1);
          all.add(new Relation(xml.attribute("Id"), last, resolve(folder, xml.attribute("Target"))));
        }
      }
    }
  }

  /** The part that a path names from a folder, which ends in a slash or is empty. */
  static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../")) {
      rest = rest.substring(3);
      int slash = base.length() < 2 ? -1 : base.lastIndexOf('/', base.length() - 2);
      base = base.substring(0, slash + 1);
    }
    return base + (rest.startsWith("./") ? rest.substring(2) : rest);
  }

  /** The first target of a type; null when there is none. */
  String first(String type) {
    return all.stream().filter(r -> r.type().equals(type)).map(Relation::target).findFirst().orElse(null);
  }

  /** All targets of a type, in file order. */
  List<String> all(String type) {
    return all.stream().filter(r -> r.type().equals(type)).map(Relation::target).toList();
  }

  /** The target of one relation; null when there is none. */
  String target(String id) {
    return all.stream().filter(r -> r.id() != null && r.id().equals(id)).map(Relation::target).findFirst().orElse(null);
  }
}
