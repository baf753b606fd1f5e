package org.lossatlas.pattern;

/** A number, a name or a symbol of an expression, and the character at which it begins. */
record Token(Kind kind, String text, int position) {
  enum Kind {
    NUMBER,
    NAME,
    SYMBOL,
    END
  }

  boolean is(String wanted) {
    return kind != Kind.END && text.equals(wanted);
  }

  /** Whether a value may begin here, as after a missing operator. */
  boolean beginsValue() {
    return kind == Kind.NUMBER || kind == Kind.NAME || is("(");
  }

  /** For messages: quoted, and not longer than a line can bear. */
  String shown() {
    return kind == Kind.END ? "the end" : Quoted.text(text, 24);
  }
}
