package org.fichero.emit;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** What an earlier run left in an output folder; files that it does not name are not ours to touch. */
final class EarlierRun {
  private EarlierRun() {}

  /** The files below {@code text/} that the folder's {@code documents.jsonl} names; none where it cannot be read. */
  static List<Path> texts(Path folder) throws IOException {
    Path documents = folder.resolve(Emitter.DOCUMENTS);
    if (!Files.isRegularFile(documents)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    Path texts = folder.resolve("text");
    try (Reader in = Files.newBufferedReader(documents, StandardCharsets.UTF_8);
        JsonParser json = Json.FACTORY.createParser(ObjectReadContext.empty(), in)) {
      int depth = 0;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 1 && token == JsonToken.VALUE_STRING && "text".equals(json.currentName())) {
          found.add(folder.resolve(json.getString()).normalize());
        }
      }
    } catch (JacksonException | java.nio.charset.MalformedInputException e) {
      return List.of();
    }
    found.removeIf(p -> !p.startsWith(texts));
    return found;
  }
}
