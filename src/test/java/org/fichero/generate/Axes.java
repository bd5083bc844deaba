package org.fichero.generate;

/** One way of writing fichas down: a value on each axis, none depending on another. */
record Axes(
    MarkNotation marks,
    MarkPlace place,
    MonthLayout months,
    CellMark cells,
    LabelStyle labels,
    ValuePlace values,
    PageLayout page,
    Encoding encoding,
    TitleStyle title,
    MunicipalityStyle municipality,
    Sequence sequence) {

  /** As the printed form has it. */
  static Axes plain() {
    return new Axes(MarkNotation.HTML_INPUT, MarkPlace.BEFORE_TAB, MonthLayout.TABS, CellMark.INPUT, LabelStyle.PLAIN,
        ValuePlace.BELOW, PageLayout.PLAIN, Encoding.UTF_8, TitleStyle.PLAIN, MunicipalityStyle.TWO_LINES,
        Sequence.NATURAL);
  }

  /** The same with another value on the axis that it belongs to. */
  Axes with(Enum<?> value) {
    return new Axes(value instanceof MarkNotation v ? v : marks, value instanceof MarkPlace v ? v : place,
        value instanceof MonthLayout v ? v : months, value instanceof CellMark v ? v : cells,
        value instanceof LabelStyle v ? v : labels, value instanceof ValuePlace v ? v : values,
        value instanceof PageLayout v ? v : page, value instanceof Encoding v ? v : encoding,
        value instanceof TitleStyle v ? v : title, value instanceof MunicipalityStyle v ? v : municipality,
        value instanceof Sequence v ? v : sequence);
  }
}
