package org.fichero.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A walk goes on exactly as long as some string begins so. */
class PrefixTreeTest {
  @Test
  void aStringThatBeginsAnotherEndsWhereTheOtherGoesOn() {
    PrefixTree tree = new PrefixTree(List.of("ficha", "fichas", "fecha"));
    assertThat(tree.goesOn(tree.at("ficha"))).isTrue();
    assertThat(tree.goesOn(tree.at("fichas"))).isFalse();
    assertThat(tree.step(tree.at("fich"), 'o')).isEqualTo(PrefixTree.NONE);
    assertThat(tree.size()).as("f, i c h a s, e c h a and the root").isEqualTo(11);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void statesAreTheBeginningsOfTheStrings(int seed) {
    Random random = new Random(seed);
    Set<String> strings = new TreeSet<>();
    for (int i = 0; i < 200; i++) {
      strings.add(word(random));
    }
    PrefixTree tree = new PrefixTree(strings);
    Set<String> beginnings = strings.stream().flatMap(s -> java.util.stream.IntStream.rangeClosed(0, s.length()).mapToObj(n -> s.substring(0, n)))
        .collect(Collectors.toSet());
    assertThat(beginnings.stream().map(tree::at).collect(Collectors.toSet())).as("one state each").hasSize(beginnings.size());
    assertThat(tree.size()).isEqualTo(beginnings.size());
    for (int i = 0; i < 2000; i++) {
      String word = word(random);
      assertThat(walked(tree, word)).as(word).isEqualTo(longest(beginnings, word));
    }
  }

  private static int walked(PrefixTree tree, String word) {
    int state = PrefixTree.ROOT;
    for (int i = 0; i < word.length(); i++) {
      state = tree.step(state, word.charAt(i));
      if (state == PrefixTree.NONE) {
        return i;
      }
    }
    return word.length();
  }

  private static int longest(Set<String> beginnings, String word) {
    int n = word.length();
    while (!beginnings.contains(word.substring(0, n))) {
      n--;
    }
    return n;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int n = random.nextInt(6); n >= 0; n--) {
      word.append("abcß中".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  @Test
  void noStringsHaveTheRootAlone() {
    assertThat(new PrefixTree(new HashSet<>()).size()).isEqualTo(1);
  }
}
