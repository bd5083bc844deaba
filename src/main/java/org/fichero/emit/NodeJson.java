package org.fichero.emit;

import java.io.StringWriter;
import org.fichero.model.Node;
import tools.jackson.core.JsonGenerator;

/** Values as JSON. Stateless. */
public final class NodeJson {
  private NodeJson() {}

  /** The value on one line, without its evidence. */
  public static String line(Node node) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.to(out)) {
      Json.node(json, node);
    }
    return out.toString();
  }
}
