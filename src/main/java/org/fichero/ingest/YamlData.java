package org.fichero.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the YAML 1.2 that people and programs write data in, several documents too. A text with anchors, whose worth may be a thousand
 * times its length, or with names that are no short texts is none.
 */
final class YamlData {
  private static final int DEEPEST = 60;
  private static final int LONGEST_NAME = 120;
  /** The budget of the run bounds the text already. */
  private static final LoadSettings SETTINGS = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

  private final Iterator<Event> events;
  /** Signs that the text was written as YAML: quotes, blocks, lists in brackets. */
  private int evidence;

  private YamlData(Iterator<Event> events) {
    this.events = events;
  }

  /**
   * What the text says; null when it is no YAML with names.
   *
   * @param least so many signs that it was written as YAML; 0 where its name says so
   */
  static DataNode read(String text, int least) {
    List<DataNode> all = new ArrayList<>();
    YamlData yaml = new YamlData(new Parse(SETTINGS).parseString(text).iterator());
    try {
      while (yaml.events.hasNext()) {
        if (yaml.events.next() instanceof DocumentStartEvent start) {
          Event first = yaml.events.next();
          if (!(first instanceof ScalarEvent scalar)) {
            all.add(yaml.node(first, 0, false));
          } else if (!scalar.getValue().isEmpty() || least > 0 && !isLast(text, start)) {
            return null;
          }
        }
      }
    } catch (YamlEngineException e) {
      return null;
    }
    return all.isEmpty() || yaml.evidence < least ? null : all.size() == 1 ? all.get(0) : new DataNode.Items(all);
  }

  /** Whether nothing stands behind an empty document: "# Heading" below what a text says of itself is no remark. */
  private static boolean isLast(String text, DocumentStartEvent empty) {
    return empty.getEndMark().map(m -> text.codePoints().skip(m.getIndex()).allMatch(Character::isWhitespace)).orElse(true);
  }

  private DataNode node(Event event, int depth, boolean within) {
    if (depth > DEEPEST || !(event instanceof NodeEvent node) || node.getAnchor().isPresent()) {
      throw new YamlEngineException("nested too deep, or an anchor");
    }
    if (node instanceof ScalarEvent scalar) {
      evidence += !within && scalar.getScalarStyle() != ScalarStyle.PLAIN ? 1 : 0;
      return scalar(scalar);
    }
    return node instanceof MappingStartEvent mapping ? fields(depth, within || opens(mapping.isFlow(), within))
        : items(depth, within || opens(((SequenceStartEvent) node).isFlow(), within));
  }

  private boolean opens(boolean flow, boolean within) {
    evidence += flow && !within ? 1 : 0;
    return flow;
  }

  private DataNode fields(int depth, boolean within) {
    List<DataNode.Field> fields = new ArrayList<>();
    for (Event name = events.next(); name.getEventId() != Event.ID.MappingEnd; name = events.next()) {
      if (!(name instanceof ScalarEvent scalar) || scalar.getAnchor().isPresent() || scalar.getValue().length() > LONGEST_NAME) {
        throw new YamlEngineException("a name that is no short text");
      }
      fields.add(new DataNode.Field(scalar.getValue(), node(events.next(), depth + 1, within)));
    }
    return new DataNode.Fields(fields);
  }

  private DataNode items(int depth, boolean within) {
    List<DataNode> items = new ArrayList<>();
    for (Event item = events.next(); item.getEventId() != Event.ID.SequenceEnd; item = events.next()) {
      items.add(node(item, depth + 1, within));
    }
    return new DataNode.Items(items);
  }

  /** The words of YAML's core schema; what stands in quotes is text. */
  private static DataNode scalar(ScalarEvent scalar) {
    String text = scalar.getValue();
    return switch (scalar.isPlain() ? text : "") {
      case "true", "True", "TRUE" -> new DataNode.Scalar(text, true);
      case "false", "False", "FALSE" -> new DataNode.Scalar(text, false);
      case "null", "~", "Null", "NULL" -> DataNode.Scalar.of("");
      default -> DataNode.Scalar.of(text.strip());
    };
  }
}
