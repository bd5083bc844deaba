package org.fichero.emit;

import java.io.StringWriter;
import java.util.List;
import org.fichero.model.Mention;
import org.fichero.model.Node;
import org.fichero.model.SourceText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * A loose phrase, as {@code fichero normalise} reads and writes it.
 *
 * @param text its characters
 * @param referenceDate the ISO 8601 date that relative phrases count from; null for none
 */
public record Phrase(String text, String referenceDate) {

  /**
   * One line of input: a JSON object with {@code text} and, if need be, {@code reference_date}; anything that does not
   * begin with a brace is the phrase itself.
   *
   * @throws IllegalArgumentException when it begins as an object and is none, or lacks the text
   */
  public static Phrase parse(String line) {
    if (!line.stripLeading().startsWith("{")) {
      return new Phrase(line, null);
    }
    String text = null;
    String date = null;
    try (JsonParser json = Json.FACTORY.createParser(ObjectReadContext.empty(), line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        JsonToken kind = json.nextToken();
        if (kind != JsonToken.VALUE_STRING && kind != JsonToken.VALUE_NULL) {
          throw new IllegalArgumentException("the value of '" + name + "' is no string");
        }
        String value = kind == JsonToken.VALUE_NULL ? null : json.getString();
        switch (name) {
          case "text" -> text = value;
          case "reference_date" -> date = value;
          default -> throw new IllegalArgumentException("unknown key '" + name + "'; expected text, reference_date");
        }
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a JSON object: " + e.getOriginalMessage(), e);
    }
    if (text == null) {
      throw new IllegalArgumentException("the key 'text' is missing");
    }
    return new Phrase(text, date);
  }

  /** One line of output: the phrase and what it names; offsets in code points. */
  public String withMentions(List<Mention> mentions) {
    SourceText source = new SourceText(text);
    return line(json -> {
      json.writeArrayPropertyStart("mentions");
      mentions.forEach(m -> MentionJson.write(json, source, m));
      json.writeEndArray();
    });
  }

  /** One line of output: the phrase and these members of a field's value. */
  public String with(Node.Members value, List<String> members) {
    return line(json -> members.forEach(name -> {
      json.writeName(name);
      Json.node(json, value.members().getOrDefault(name, Node.NULL));
    }));
  }

  private String line(java.util.function.Consumer<JsonGenerator> rest) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartObject();
      json.writeStringProperty("text", text);
      rest.accept(json);
      json.writeEndObject();
    }
    return out.toString();
  }
}
