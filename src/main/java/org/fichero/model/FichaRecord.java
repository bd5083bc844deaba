package org.fichero.model;

import java.util.List;
import java.util.Map;

/**
 * One ficha as a record: what users get.
 *
 * @param id unique in a run: the source's path without extension, {@code #}, ordinal
 * @param ordinal from 1 within its document
 * @param span of the whole ficha
 * @param template the pack's id
 * @param version the pack's version
 * @param fields a value for every field that the template declares, in its order
 * @param mentions ordered by field as declared, then place
 * @param sentences JSON Pointer of a narrative value → its sentences' spans
 * @param findings this ficha's share of the report, by place
 */
public record FichaRecord(
    String id,
    int ordinal,
    Span span,
    String template,
    String version,
    Node.Members fields,
    List<Mention> mentions,
    Map<String, List<Span>> sentences,
    List<Finding> findings) {
  public FichaRecord {
    mentions = List.copyOf(mentions);
    sentences = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(sentences));
    findings = List.copyOf(findings);
  }
}
