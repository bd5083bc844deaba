package org.fichero.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.fichero.ingest.Limits;

/** Sets up a {@link Belt}: the one place that names the stages' entry points. */
interface Belts {
  /** The program's own. */
  Belts STANDARD = StandardBelt::load;

  /**
   * @param rules folder of rule packs; those built in when empty
   * @param template the pack for every document; chosen by what a document looks like when empty
   * @param limits what a source may cost
   * @throws org.fichero.rules.RulesException if a pack is wrong or the template is not known
   */
  Belt load(Optional<Path> rules, Optional<String> template, Limits limits);
}
