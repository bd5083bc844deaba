package org.fichero.evaluate;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A {@code records.jsonl}, read source by source: only one source's records are held at a time.
 *
 * @param file the file itself
 */
record RecordsFile(Path file) {
  /** @param path the file, or the folder of a run that holds it */
  static RecordsFile at(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve("records.jsonl") : path;
    if (!Files.isRegularFile(file)) {
      throw new UnreadableException(file + ": no such file; expected a records.jsonl or a folder that holds one");
    }
    return new RecordsFile(file);
  }

  /** The folder of the run. */
  Path run() {
    return file.toAbsolutePath().getParent();
  }

  /** Every source with its records, in the file's order. */
  void forEachSource(BiConsumer<String, List<Predicted>> action) {
    try (RecordGroups groups = new RecordGroups(this)) {
      while (groups.path() != null) {
        action.accept(groups.path(), groups.next());
      }
    }
  }

  /** Whether each source comes once, and after those that the order puts before it. */
  boolean isOrdered(Comparator<String> order) {
    try (SourcePaths paths = new SourcePaths(this)) {
      String last = paths.next();
      for (String path = last; path != null; path = paths.next()) {
        if (order.compare(last, path) > 0) {
          return false;
        }
        last = path;
      }
    }
    return true;
  }

  /** Where each source's first record begins, in the file's order. */
  Map<String, Long> index() {
    Map<String, Long> starts = new LinkedHashMap<>();
    try (SourcePaths paths = new SourcePaths(this)) {
      for (String path = paths.next(); path != null; path = paths.next()) {
        starts.putIfAbsent(path, paths.start());
      }
    }
    return starts;
  }

  /** The path of each source in turn; one whose records do not stand together comes several times. */
  void forEachPath(Consumer<String> action) {
    try (SourcePaths paths = new SourcePaths(this)) {
      for (String path = paths.next(); path != null; path = paths.next()) {
        action.accept(path);
      }
    }
  }

  /** The records of the source that begins at byte {@code start}. */
  List<Predicted> at(long start) {
    List<Predicted> group = new ArrayList<>();
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      open.seek(start);
      try (java.io.BufferedReader in = new java.io.BufferedReader(
          Channels.newReader(open.getChannel(), java.nio.charset.StandardCharsets.UTF_8))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          Predicted record = parse(line, 0);
          if (!group.isEmpty() && !group.get(0).path().equals(record.path())) {
            break;
          }
          group.add(record);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return group;
  }

  /** The source's path alone: no tree is built, and what comes after it is not read. */
  String pathIn(String line, int number) {
    try (JsonParser json = Json.MAPPER.createParser(line)) {
      String path = null;
      if (json.nextToken() == JsonToken.START_OBJECT) {
        while (path == null && json.nextToken() == JsonToken.PROPERTY_NAME) {
          boolean source = json.currentName().equals("source") && json.nextToken() == JsonToken.START_OBJECT;
          path = source ? member(json, "path") : skip(json);
        }
      }
      if (path != null) {
        return path;
      }
    } catch (JacksonException e) {
      throw new UnreadableException(file + ":" + number + ": not JSON: " + e.getOriginalMessage());
    }
    throw new UnreadableException(file + ":" + number + ": not a record: it has no source.path");
  }

  private static String member(JsonParser json, String name) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean wanted = json.currentName().equals(name);
      if (json.nextToken() == JsonToken.VALUE_STRING && wanted) {
        return json.getString();
      }
      json.skipChildren();
    }
    return null;
  }

  private static String skip(JsonParser json) {
    if (json.currentToken() == JsonToken.PROPERTY_NAME) {
      json.nextToken();
    }
    json.skipChildren();
    return null;
  }

  /** @param number the line's number from 1, for messages */
  Predicted parse(String line, int number) {
    Predicted record = new Predicted(Json.parse(line, file + ":" + number));
    if (record.path().isEmpty()) {
      throw new UnreadableException(file + ":" + number + ": not a record: it has no source.path");
    }
    return record;
  }
}
