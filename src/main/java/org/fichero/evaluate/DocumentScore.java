package org.fichero.evaluate;

import java.util.Map;

/**
 * One source's part of an evaluation.
 *
 * @param source its path
 * @param records how its fichas were found
 * @param fields verdicts on whole fields, by field
 */
public record DocumentScore(String source, RecordCounts records, Map<String, Counts> fields) {}
