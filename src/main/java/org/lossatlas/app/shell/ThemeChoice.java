package org.lossatlas.app.shell;

import java.util.Locale;
import org.lossatlas.figure.Theme;

/** Which theme the user wants. */
enum ThemeChoice {
  SYSTEM("As the system"),
  LIGHT("Light"),
  DARK("Dark");

  private final String title;

  ThemeChoice(String title) {
    this.title = title;
  }

  /** A word of {@link #word}; the system's for any other. */
  static ThemeChoice parse(String word) {
    for (ThemeChoice choice : values()) {
      if (choice.word().equals(word)) {
        return choice;
      }
    }
    return SYSTEM;
  }

  /** As the preferences keep it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Theme theme(Theme system) {
    return switch (this) {
      case SYSTEM -> system;
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
    };
  }

  @Override
  public String toString() {
    return title;
  }
}
