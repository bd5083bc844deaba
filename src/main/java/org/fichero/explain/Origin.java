package org.fichero.explain;

/**
 * A word of the rules that a part of a value rests on.
 *
 * @param part where in the value, as {@code selected/0}; empty for the whole
 * @param value of the part, as text
 * @param word of the rule, as its file has it
 * @param rule {@code file:line}
 */
public record Origin(String part, String value, String word, String rule) {}
