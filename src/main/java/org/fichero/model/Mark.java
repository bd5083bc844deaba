package org.fichero.model;

/**
 * One selection mark, in any of its notations.
 *
 * @param span its characters; empty, at the place where it would be, for a {@link MarkState#BLANK}
 * @param state what it says
 * @param notation the family that read it, such as {@code html-input}, {@code bracket}, {@code ballot-box}
 */
public record Mark(Span span, MarkState state, String notation) {}
