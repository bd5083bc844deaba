package org.fichero.evaluate;

import java.nio.file.Path;

/**
 * What an evaluation must reach; what is null is not asked for.
 *
 * @param minF1 least F1 of whole fields over everything, 0 to 1
 * @param thresholds JSON file of least figures by field or part
 * @param baseline JSON file of figures once reached
 * @param updateBaseline whether to write what is better into {@code baseline}
 * @param maxSilentlyWrong most fields that may be wrong without a finding
 */
public record Gates(Double minF1, Path thresholds, Path baseline, boolean updateBaseline, Long maxSilentlyWrong) {
  /** Nothing is asked for. */
  public static final Gates NONE = new Gates(null, null, null, false, null);
}
