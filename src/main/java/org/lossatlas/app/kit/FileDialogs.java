package org.lossatlas.app.kit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/**
 * The system's own dialogs. They belong to the window that has the keyboard, so that they open in
 * front of it, and begin in the folder of the last choice, or else at home.
 */
public final class FileDialogs implements FileChoice {
  private final Supplier<Window> owner;
  private final ObjectProperty<Path> folder;

  /**
   * @param owner the window that dialogs belong to where none has the keyboard
   * @param folder where the next dialog opens; set to the folder of what was chosen
   */
  public FileDialogs(Supplier<? extends Window> owner, ObjectProperty<Path> folder) {
    this.owner = owner::get;
    this.folder = folder;
  }

  @Override
  public Optional<Path> saveAs(String name, FileType type) {
    ExtensionFilter filter = new ExtensionFilter(type.description(), "*." + type.extension());
    return saveAs("Save " + name, name, filter).map(path -> withExtension(path, type));
  }

  /** A file to write; the extension may be missing. */
  public Optional<Path> saveAs(String title, String name, ExtensionFilter filter) {
    FileChooser chooser = chooser(title, List.of(filter));
    chooser.setInitialFileName(name);
    return file(chooser::showSaveDialog).map(path -> withExtensionOnce(path, name));
  }

  @Override
  public Optional<Path> open(String title, String kind, List<String> patterns) {
    List<ExtensionFilter> filters =
        List.of(new ExtensionFilter(kind, patterns), new ExtensionFilter("All files", "*"));
    return file(chooser(title, filters)::showOpenDialog);
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    start().ifPresent(chooser::setInitialDirectory);
    Optional<Path> chosen = ask(chooser::showDialog);
    chosen.ifPresent(folder::set);
    return chosen;
  }

  private FileChooser chooser(String title, List<ExtensionFilter> filters) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().addAll(filters);
    start().ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  /** A folder that is gone would make the dialog fail. */
  private Optional<File> start() {
    return Optional.ofNullable(folder.get())
        .filter(Files::isDirectory)
        .or(() -> Optional.of(Path.of(System.getProperty("user.home"))))
        .filter(Files::isDirectory)
        .map(Path::toFile);
  }

  private Optional<Path> file(Function<Window, File> dialog) {
    Optional<Path> chosen = ask(dialog);
    chosen.map(Path::getParent).ifPresent(folder::set);
    return chosen;
  }

  private Optional<Path> ask(Function<Window, File> dialog) {
    Window front = front();
    Runnable again = Dialogs.maximisedAgain(front);
    Optional<Path> chosen = Optional.ofNullable(dialog.apply(front)).map(File::toPath);
    again.run();
    return chosen;
  }

  private Window front() {
    return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElseGet(owner);
  }

  /**
   * GTK marks only the stem of a suggested name: who types a whole name over it gets x.png.png. The
   * shorter name is not one that the dialog asked about, so that no file may have it yet.
   */
  static Path withExtensionOnce(Path chosen, String suggested) {
    String extension = suggested.substring(Math.max(0, suggested.lastIndexOf('.')));
    String name = chosen.getFileName().toString();
    if (extension.isEmpty() || !name.endsWith(extension + extension)) {
      return chosen;
    }
    Path once = chosen.resolveSibling(name.substring(0, name.length() - extension.length()));
    return Files.exists(chosen) || Files.exists(once) ? chosen : once;
  }

  static Path withExtension(Path path, FileType type) {
    String name = path.getFileName().toString();
    return name.contains(".") ? path : path.resolveSibling(name + "." + type.extension());
  }
}
