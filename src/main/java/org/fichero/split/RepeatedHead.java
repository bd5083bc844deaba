package org.fichero.split;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Block;
import org.fichero.model.SourceText;
import org.fichero.model.Span;
import org.fichero.rules.RulePack;

/** A record's numbered head that the top of each further page says again, "Ficha N° 3 — Red de Apoyos": what the page cut goes on below it. */
final class RepeatedHead {
  private RepeatedHead() {}

  /** Takes such heads of one ficha for a page's furniture; returns their characters. */
  static List<Span> drop(SourceText text, RulePack pack, List<Piece> pieces, int from, int to) {
    List<Span> dropped = new ArrayList<>();
    String own = null;
    for (int i = from; i < to; i++) {
      if (!(pieces.get(i) instanceof Piece.Label label) || !NumberedHead.is(pack, label.field())) {
        continue;
      }
      int end = lineEnd(text.chars(), label.span().start());
      String head = text.chars().substring(label.span().start(), end).strip();
      if (own != null && own.equals(head)) {
        dropped.addAll(label.spans());
        pieces.set(i, furniture(label.span()));
        for (int k = i + 1; k < to && isOn(pieces.get(k), end); k++) {
          dropped.addAll(((Block.Line) ((Piece.Content) pieces.get(k)).block()).content().sources());
          pieces.set(k, furniture(pieces.get(k).span()));
        }
      }
      own = own == null ? head : own;
    }
    return dropped;
  }

  private static boolean isOn(Piece piece, int end) {
    return piece instanceof Piece.Content c && c.block() instanceof Block.Line && c.span().start() < end;
  }

  private static Piece furniture(Span span) {
    return new Piece.Content(new Block.Furniture(span, "header"));
  }

  private static int lineEnd(String s, int from) {
    int end = s.indexOf('\n', from);
    return end < 0 ? s.length() : end;
  }
}
