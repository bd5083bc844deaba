package org.fichero.generate;

import java.util.List;

/**
 * Fichas written down.
 *
 * @param text before it became bytes
 * @param truths what a careful reader finds in it: a title in capitals is in capitals, a section left out is null
 */
record Rendering(String fileName, byte[] bytes, String text, List<Truth> truths) {}
