package org.fichero.ingest;

import java.util.List;

/**
 * What of a page is read in one go, with nothing of another page between.
 *
 * @param place of what it begins with in the document's structure; {@link #UNKNOWN} where nothing tells
 * @param parts in reading order
 */
record PageStretch(int place, List<PagePart> parts) {
  static final int UNKNOWN = -1;
}
