package org.fichero.model;

import java.util.List;

/**
 * A page cut into fichas.
 *
 * @param page what was cut
 * @param fichas in source order
 * @param front blocks that belong to no ficha: introduction, table of contents, all of a page without a ficha
 * @param findings what concerns no single ficha
 */
public record Division(Page page, List<Ficha> fichas, List<Block> front, List<Finding> findings) {
  public Division {
    fichas = List.copyOf(fichas);
    front = List.copyOf(front);
    findings = List.copyOf(findings);
  }
}
