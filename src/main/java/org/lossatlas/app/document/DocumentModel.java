package org.lossatlas.app.document;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which file the window shows, and whether it has changed since. For the FX thread. */
public final class DocumentModel {
  private static final int MOST_RECENT = 8;
  private static final String UNTITLED = "Untitled";

  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
  private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(this, "modified");
  private final ObservableList<Path> recent = FXCollections.observableArrayList();
  private final StringBinding title =
      Bindings.createStringBinding(
          () -> (modified.get() ? "• " : "") + name() + " – Loss Atlas", file, modified);

  /** The file; empty for what was never saved. */
  public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** The file, if it holds what the window shows. */
  public Optional<Path> current() {
    return file.get().filter(saved -> !modified.get());
  }

  public ReadOnlyBooleanProperty modifiedProperty() {
    return modified.getReadOnlyProperty();
  }

  public boolean isModified() {
    return modified.get();
  }

  /** For the window: the name, with a dot before it while there are changes. */
  public StringBinding titleProperty() {
    return title;
  }

  /** The file's name, or that it has none. */
  public String name() {
    return file.get().map(path -> String.valueOf(path.getFileName())).orElse(UNTITLED);
  }

  /** What was opened and saved last, the newest first. */
  public ObservableList<Path> recent() {
    return recent;
  }

  void setFile(Optional<Path> newFile) {
    file.set(newFile);
    newFile.map(Path::toAbsolutePath).ifPresent(this::remember);
  }

  void setModified(boolean isModified) {
    modified.set(isModified);
  }

  private void remember(Path path) {
    recent.remove(path);
    recent.add(0, path);
    if (recent.size() > MOST_RECENT) {
      recent.remove(MOST_RECENT, recent.size());
    }
  }
}
