package org.lossatlas.app.landscape;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.lossatlas.network.NetworkFile;

/** Network files that are dropped are opened. */
final class NetworkDrop {
  private NetworkDrop() {}

  static void connect(Node panel, Consumer<Path> open) {
    panel.setOnDragOver(
        event -> {
          if (file(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    panel.setOnDragDropped(
        event ->
            file(event)
                .ifPresent(
                    path -> {
                      event.setDropCompleted(true);
                      event.consume();
                      open.accept(path);
                    }));
  }

  private static Optional<Path> file(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    return files == null
        ? Optional.empty()
        : files.stream()
            .filter(one -> NetworkFile.isNamed(one.getName()))
            .map(File::toPath)
            .findFirst();
  }
}
