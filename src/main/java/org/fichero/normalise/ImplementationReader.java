package org.fichero.normalise;

import java.util.List;
import java.util.Map;
import org.fichero.model.Span;

final class ImplementationReader {
  record Period(String start, String end, Span span, Span label) {}
  record Reading(Map<Integer, Span> months, List<Period> periods, String recurrence, Span recurrenceSpan) {}
  Reading read(String text) { return new Reading(Map.of(), List.of(), null, null); }
}
