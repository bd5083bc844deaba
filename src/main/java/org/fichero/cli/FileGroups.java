package org.fichero.cli;

import java.util.ArrayList;
import java.util.List;

/** Files in groups that are read together: neighbours as long as they are small, any other by itself. */
final class FileGroups {
  /** Bytes of a file that is small. */
  private static final long SMALL = 1 << 16;
  private static final int MOST = 16;
  /** A run has so many groups at least, while it has as many files, so that all processors have work to its end. */
  private static final int GROUPS = 16;

  private final List<List<SourceFile>> groups = new ArrayList<>();
  private final int most;
  private boolean open;

  private FileGroups(int files) {
    most = Math.max(1, Math.min(MOST, files / GROUPS));
  }

  /** All of the files, in their order; no group is empty. */
  static List<List<SourceFile>> of(List<SourceFile> files) {
    FileGroups made = new FileGroups(files.size());
    files.forEach(made::add);
    return made.groups;
  }

  private void add(SourceFile file) {
    boolean small = file.problem() == null && file.file().toFile().length() <= SMALL;
    if (!small || !open || groups.get(groups.size() - 1).size() == most) {
      groups.add(new ArrayList<>());
    }
    groups.get(groups.size() - 1).add(file);
    open = small;
  }
}
