package org.fichero.evaluate;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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
    if (path.toString().endsWith(".jsonl")) {
      RecordsFile approved = RecordsFile.at(path);
      approved.index().forEach((source, start) -> gold.add(source, new Place(approved.file(), start)));
    } else {
      for (Path file : files(path)) {
        gold.add(GoldDocument.of(Json.parse(read(file), file.toString()), file.toString()).source(), new Place(file, -1));
      }
    }
    if (gold.places.isEmpty()) {
      throw new UnreadableException(path + ": no gold here; expected *.json files or a records.jsonl");
    }
    return gold;
  }

  private void add(String source, Place place) {
    Place other = places.put(source, place);
    if (other != null) {
      throw new UnreadableException(place.file + ": second gold for " + source + ", which " + other.file + " is about");
    }
    byName.computeIfAbsent(name(source), k -> new ArrayList<>()).add(source);
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(f -> f.toString().endsWith(".json") && Files.isRegularFile(f)).sorted().toList();
    } catch (IOException e) {
      throw new UnreadableException(path + ": cannot be read: " + e.getMessage());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new UnreadableException(file + ": not UTF-8");
    } catch (IOException e) {
      throw new UnreadableException(file + ": cannot be read: " + e.getMessage());
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

  /** The gold of a source that {@link #sources} names. */
  GoldDocument read(String source) {
    Place place = places.get(source);
    if (place.start < 0) {
      return GoldDocument.of(Json.parse(read(place.file), place.file.toString()), place.file.toString());
    }
    List<Predicted> approved = new RecordsFile(place.file).at(place.start);
    return new GoldDocument(source, approved.get(0).template(), approved.stream().map(GoldFicha::of).toList());
  }
}
