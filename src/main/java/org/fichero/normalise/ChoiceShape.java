package org.fichero.normalise;

import java.util.ArrayList;
import java.util.List;
import org.fichero.model.Extraction;
import org.fichero.model.MarkState;
import org.fichero.model.Node;
import org.fichero.model.Span;

/** Options: {@code selected}, {@code other}, {@code options}. */
final class ChoiceShape {
  private ChoiceShape() {}

  /** Any number of options may be ticked. */
  static Node many(Extraction.Choices choices, Leaves leaves) {
    List<Node> selected = new ArrayList<>();
    ticked(choices).stream().filter(c -> c.code() != null).forEach(c -> selected.add(code(c, leaves)));
    boolean unknown = !choices.choices().isEmpty()
        && choices.choices().stream().allMatch(c -> c.mark().state().checked() == null);
    return shape(choices, unknown ? Node.NULL : Nodes.list(selected), leaves);
  }

  /** One option may be ticked; with several, which one is meant cannot be known. */
  static Node one(Extraction.Choices choices, Leaves leaves) {
    List<Extraction.Choice> ticked = ticked(choices);
    boolean clear = ticked.size() == 1 && ticked.get(0).code() != null;
    return shape(choices, clear ? code(ticked.get(0), leaves) : Node.NULL, leaves);
  }

  private static Node shape(Extraction.Choices choices, Node selected, Leaves leaves) {
    Leaves part = leaves.part("options");
    List<Node> options = choices.choices().stream().map(c -> option(c, part)).toList();
    Node other = ticked(choices).stream().filter(c -> c.detail() != null && !c.detail().isBlank()).findFirst()
        .map(c -> leaves.part("other").text(c.detail())).orElse(Node.NULL);
    return new Nodes().put("selected", selected).put("other", other).put("options", Nodes.list(options)).build();
  }

  private static List<Extraction.Choice> ticked(Extraction.Choices choices) {
    return choices.choices().stream().filter(c -> c.mark().state() == MarkState.TICKED).toList();
  }

  private static Node code(Extraction.Choice choice, Leaves leaves) {
    return leaves.part("selected").value(choice.code(), choice.label(), choice.confidence());
  }

  private static Node option(Extraction.Choice choice, Leaves part) {
    Span mark = choice.mark().span().isEmpty() ? choice.label().span() : choice.mark().span();
    return new Nodes()
        .put("code", part.value(choice.code(), choice.label(), choice.confidence()))
        .put("label", part.text(choice.label()))
        .put("checked", part.value(choice.mark().state().checked(), mark, org.fichero.model.Confidence.EXACT))
        .build();
  }
}
