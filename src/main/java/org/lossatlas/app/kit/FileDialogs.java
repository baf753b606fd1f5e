package org.lossatlas.app.kit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/**
 * The system's own dialogs. They belong to the window that has the keyboard, so that they open in
 * front of it, and begin where the user last saved, or else at home.
 */
public final class FileDialogs implements FileChoice {
  private final Supplier<Window> owner;
  private final ObjectProperty<Path> folder;

  /**
   * @param owner the window that dialogs belong to where none has the keyboard
   * @param folder where the next dialog opens; set to the folder of what was chosen
   */
  public FileDialogs(Supplier<Window> owner, ObjectProperty<Path> folder) {
    this.owner = owner;
    this.folder = folder;
  }

  @Override
  public Optional<Path> saveAs(String name, FileType type) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save " + name);
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(type.description(), "*." + type.extension()));
    // A folder that is gone would make the dialog fail.
    Optional.ofNullable(folder.get())
        .or(() -> Optional.of(Path.of(System.getProperty("user.home"))))
        .filter(Files::isDirectory)
        .ifPresent(known -> chooser.setInitialDirectory(known.toFile()));
    Optional<Path> chosen =
        Optional.ofNullable(chooser.showSaveDialog(front()))
            .map(File::toPath)
            .map(path -> withExtension(path, type));
    chosen.map(Path::getParent).ifPresent(folder::set);
    return chosen;
  }

  private Window front() {
    return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElseGet(owner);
  }

  static Path withExtension(Path path, FileType type) {
    String name = path.getFileName().toString();
    return name.contains(".") ? path : path.resolveSibling(name + "." + type.extension());
  }
}
