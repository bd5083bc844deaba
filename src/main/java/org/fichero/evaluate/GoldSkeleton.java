package org.fichero.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gold to be reviewed, from what an extraction says today. */
public final class GoldSkeleton {
  private GoldSkeleton() {}

  /**
   * One gold document a source, every field of it unreviewed: whoever has read a field takes it off the list.
   *
   * @param mentions whether the mentions are written too: they are many
   * @param records a {@code records.jsonl} or the folder of a run
   * @param each gets the source's path and its gold document, in the records' order
   * @throws UnreadableException if the records can't be read
   */
  public static void write(Path records, boolean mentions, BiConsumer<String, String> each) {
    RecordsFile.at(records).forEachSource((path, group) -> each.accept(path, Json.layout(document(path, group, mentions))));
  }

  private static ObjectNode document(String path, List<Predicted> records, boolean mentions) {
    ObjectNode gold = Json.MAPPER.createObjectNode();
    gold.put("source", path);
    gold.put("template", records.get(0).template());
    ArrayNode fichas = gold.putArray("fichas");
    for (Predicted record : records) {
      ObjectNode ficha = fichas.addObject();
      ficha.put("ordinal", record.ordinal());
      ficha.put("first_line", record.firstLine());
      ArrayNode unreviewed = ficha.putArray("unreviewed");
      record.fields().propertyNames().forEach(name -> unreviewed.add("/fields" + Json.step(name)));
      ficha.set("fields", record.fields());
      if (mentions) {
        unreviewed.add("/mentions");
        ficha.set("mentions", GoldFicha.placeless(record).mentions());
      }
    }
    return gold;
  }
}
