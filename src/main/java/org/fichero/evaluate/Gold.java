package org.fichero.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fichero.rules.FieldRule;
import org.fichero.rules.Nearest;
import org.fichero.rules.RulePack;

/** Gold files by the source that they are about; a file is read again when its turn comes, so that few are held. */
final class Gold {
  private final Map<String, Place> places = new TreeMap<>();
  private final Map<String, List<String>> byName = new TreeMap<>();

  /** @param start the byte that an approved run's records of one source begin at; -1 for a gold file */
  private record Place(Path file, long start) {}

  /**
   * @param path a gold file, a folder of them (searched to any depth, {@code *.json}), or an approved
   *     {@code records.jsonl}
   * @throws UnreadableException if there is none, one is no gold, or two are about one source
   */
  static Gold at(Path path) {
    Gold gold = new Gold();
    if (isRun(path)) {
      RecordsFile approved = RecordsFile.at(path);
      approved.index().forEach((source, start) -> gold.add(source, new Place(approved.file(), start)));
    } else {
      for (Path file : files(path)) {
        gold.add(GoldDocument.of(Json.read(file), file.toString()).source(), new Place(file, -1));
      }
    }
    if (gold.places.isEmpty()) {
      throw new UnreadableException(path + ": no gold here; expected *.json files or a records.jsonl");
    }
    return gold;
  }

  /** Whether the path is that of an approved run's records. */
  static boolean isRun(Path path) {
    return path.toString().endsWith(".jsonl");
  }

  /**
   * Looks whether the packs have the fields that the gold has.
   *
   * @throws UnreadableException if a field is not one of its template's; a template that no pack is may have any
   */
  void checkFields(List<RulePack> packs) {
    Map<String, Set<String>> known = new TreeMap<>();
    packs.forEach(p -> known.put(p.id(), p.fields().stream().map(FieldRule::name).collect(Collectors.toCollection(LinkedHashSet::new))));
    for (String source : places.keySet()) {
      GoldDocument document = places.get(source).start < 0 ? read(source) : null;
      Set<String> fields = document == null ? null : known.get(document.template());
      for (int i = 0; fields != null && i < document.fichas().size(); i++) {
        for (String field : document.fichas().get(i).fields().propertyNames()) {
          if (!fields.contains(field)) {
            throw new UnreadableException(places.get(source).file + ": ficha " + (i + 1) + ": '" + field + "' is no field of "
                + document.template() + "; there are " + String.join(", ", fields)
                + Nearest.hint(field, fields));
          }
        }
      }
    }
  }

  private void add(String source, Place place) {
    Place other = places.put(source, place);
    if (other != null) {
      throw new UnreadableException(place.file + ": second gold for " + source + ", which " + other.file + " is about");
    }
    byName.computeIfAbsent(name(source), k -> new ArrayList<>()).add(source);
  }

  private static List<Path> files(Path path) {
    if (!Files.exists(path)) {
      throw new UnreadableException(path + ": no such file or folder; expected gold files (*.json) or a records.jsonl");
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(f -> f.toString().endsWith(".json") && Files.isRegularFile(f)).sorted().toList();
    } catch (IOException e) {
      throw new UnreadableException(path + ": cannot be read: " + e.getMessage());
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The sources that there is gold for, in order. */
  Set<String> sources() {
    return new LinkedHashSet<>(places.keySet());
  }

  /**
   * The gold source that a record's path means: the same, or one of which either is the end of the other; null where
   * there is none, or several.
   */
  String match(String path) {
    if (places.containsKey(path)) {
      return path;
    }
    List<String> near = byName.getOrDefault(name(path), List.of()).stream()
        .filter(s -> path.endsWith("/" + s) || s.endsWith("/" + path))
        .toList();
    return near.size() == 1 ? near.get(0) : null;
  }

  /**
   * For each gold source the path of the records that it is about: the same path before one that either is the end of.
   *
   * @throws UnreadableException if a gold source is the end of several records' paths
   */
  Map<String, String> assign(RecordsFile predicted) {
    Map<String, String> assigned = new TreeMap<>();
    predicted.forEachPath(path -> {
      String source = match(path);
      String other = source == null ? null : assigned.get(source);
      if (source == null || path.equals(other) || source.equals(other)) {
        return;
      }
      if (other != null && !source.equals(path)) {
        throw new UnreadableException(places.get(source).file + ": gold for " + source + ", which may mean " + other + " or " + path
            + "; write more of the path into \"source\"");
      }
      assigned.put(source, path);
    });
    return assigned;
  }

  /** The gold of a source that {@link #sources} names. */
  GoldDocument read(String source) {
    Place place = places.get(source);
    if (place.start < 0) {
      return GoldDocument.of(Json.read(place.file), place.file.toString());
    }
    return GoldDocument.of(source, new RecordsFile(place.file).at(place.start));
  }
}
