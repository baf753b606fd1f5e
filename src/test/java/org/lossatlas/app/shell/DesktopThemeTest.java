package org.lossatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.figure.Theme;

class DesktopThemeTest {
  @TempDir Path configuration;

  private Theme read(Map<String, String> gnome) {
    return new DesktopTheme(key -> Optional.ofNullable(gnome.get(key)), configuration).read();
  }

  private void write(String folder, String settings) throws IOException {
    Path file = Files.createDirectories(configuration.resolve(folder)).resolve("settings.ini");
    Files.writeString(file, settings);
  }

  @Test
  void lightWhereNothingIsKnown() {
    assertThat(read(Map.of())).isEqualTo(Theme.LIGHT);
  }

  @Test
  void theSchemeOfGnomeIsFollowed() {
    assertThat(read(Map.of("color-scheme", "'prefer-dark'\n"))).isEqualTo(Theme.DARK);
    assertThat(read(Map.of("color-scheme", "'prefer-light'\n", "gtk-theme", "'Adwaita-dark'\n")))
        .isEqualTo(Theme.LIGHT);
  }

  @Test
  void aDefaultSchemeLeavesItToTheNameOfTheTheme() {
    assertThat(read(Map.of("color-scheme", "'default'\n", "gtk-theme", "'Yaru-blue-dark'\n")))
        .isEqualTo(Theme.DARK);
    assertThat(read(Map.of("color-scheme", "'default'\n", "gtk-theme", "'Adwaita'\n")))
        .isEqualTo(Theme.LIGHT);
  }

  @Test
  void withoutGnomeTheFileOfGtkIsRead() throws IOException {
    write("gtk-3.0", "[Settings]\ngtk-theme-name = Breeze\ngtk-application-prefer-dark-theme=1\n");
    assertThat(read(Map.of())).isEqualTo(Theme.DARK);
    write("gtk-3.0", "[Settings]\ngtk-application-prefer-dark-theme=false\nno setting\n");
    assertThat(read(Map.of())).isEqualTo(Theme.LIGHT);
  }
}
