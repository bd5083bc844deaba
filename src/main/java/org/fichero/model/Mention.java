package org.fichero.model;

/**
 * A date, quantity, place … that a text names.
 *
 * @param type {@code date}, {@code time}, {@code quantity}, {@code percentage}, {@code money}, {@code organisation},
 *     {@code place} or {@code country}
 * @param text its characters, white space collapsed
 * @param value as the output contract has it for the type; leaves carry no evidence
 * @param field JSON Pointer of the value that holds it; null for loose text
 * @param span in the source, or in the phrase given for loose text
 */
public record Mention(String type, String text, Node value, String field, Span span) {}
