package org.fichero.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML 1.2 text to nodes. */
final class YamlText {
  private static final Map<Tag, YamlNode.Kind> KINDS = Map.of(
      Tag.NULL, YamlNode.Kind.NULL, Tag.INT, YamlNode.Kind.INT, Tag.BOOL, YamlNode.Kind.BOOL);

  private YamlText() {}

  /** What is no YAML, and where: line and column from 1, 0 where it is not known. */
  static final class NotYaml extends Exception {
    private static final long serialVersionUID = 1;
    final int line;
    final int column;

    private NotYaml(String message, Mark at) {
      super(message);
      line = at == null ? 0 : at.getLine() + 1;
      column = at == null ? 0 : at.getColumn() + 1;
    }
  }

  /** What the parser says of a mistake of form, and what to do about it: the first of these that it speaks of. */
  private static final Map<String, String> ADVICE = new LinkedHashMap<>();

  static {
    ADVICE.put("(TAB)", "; indent with spaces");
    ADVICE.put("escape character", "; write patterns in single quotes, where a backslash stands for itself");
    ADVICE.put("mapping values are not allowed", "; the keys of one mapping begin in one column, and words with ': ' in them need quotes");
    ADVICE.put("cannot start any token", "; words that begin with such a sign need quotes around them");
    ADVICE.put("undefined alias", "; words that begin with * need quotes around them");
    ADVICE.put("expected <block end>", "; lines that belong together begin in one column, and '- ' stands under the key whose list it is");
    ADVICE.put("expected ',' or", "; here or above, a bracket or brace is not closed, or words with ' #' in them want quotes");
    ADVICE.put("while scanning a quoted scalar", "; a quote is not closed");
    ADVICE.put("unexpected end of stream", "; a quote is not closed");
  }

  /** The parser's words without its own advice, which is about indentation only, and with ours. */
  static String told(String message) {
    String advice = ADVICE.entrySet().stream().filter(a -> message.contains(a.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    int own = message.indexOf(" (Do not use ");
    return (own < 0 ? message : message.substring(0, own)).replaceFirst("[.]$", "") + advice;
  }

  /** The value of a file; empty when nothing stands in it. */
  static Optional<YamlNode> read(String file, String text) throws NotYaml {
    try {
      return new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text).map(YamlText::node);
    } catch (MarkedYamlEngineException e) {
      throw new NotYaml(e.getProblem(), e.getProblemMark().or(e::getContextMark).orElse(null));
    }
  }

  private static YamlNode node(Node node) {
    int line = node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    int column = node.getStartMark().map(m -> m.getColumn() + 1).orElse(0);
    if (node instanceof MappingNode map) {
      return new YamlNode.Mapping(map.getValue().stream()
          .map(t -> new YamlNode.Member(node(t.getKeyNode()), node(t.getValueNode()))).toList(), line, column);
    }
    if (node instanceof SequenceNode list) {
      return new YamlNode.Sequence(list.getValue().stream().map(YamlText::node).toList(), line, column);
    }
    String value = node instanceof ScalarNode s ? s.getValue() : "";
    return new YamlNode.Scalar(
        KINDS.getOrDefault(node.getTag(), YamlNode.Kind.TEXT), style(node), value, line, column);
  }

  private static YamlNode.Style style(Node node) {
    ScalarStyle style = node instanceof ScalarNode s ? s.getScalarStyle() : ScalarStyle.PLAIN;
    return style == ScalarStyle.PLAIN ? YamlNode.Style.PLAIN
        : style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED ? YamlNode.Style.BLOCK : YamlNode.Style.QUOTED;
  }
}
