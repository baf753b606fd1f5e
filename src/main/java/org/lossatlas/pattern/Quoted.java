package org.lossatlas.pattern;

/** What a user wrote, for messages: in quotes, and not longer than a line can bear. */
final class Quoted {
  private Quoted() {}

  /**
   * @param most characters that are shown
   */
  static String text(String text, int most) {
    return "'" + (text.length() <= most ? text : text.substring(0, most) + "…") + "'";
  }
}
