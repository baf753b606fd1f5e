package org.lossatlas.app.studio;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import org.lossatlas.file.BadInputException;

/** What comes from the clipboard or is dropped: a file, or else a picture. */
final class Transfer {
  private Transfer() {}

  /** Whether there is anything that could be a pattern; only reading shows whether it is. */
  static boolean promises(Clipboard content) {
    return content.hasFiles() || content.hasImage();
  }

  /** Hands the first file or the picture to the controller. */
  static void take(Clipboard content, StudioController controller) {
    List<File> files = content.getFiles();
    if (files != null && !files.isEmpty()) {
      take(files.get(0), controller);
      return;
    }
    Image picture = content.getImage();
    if (picture != null) {
      controller.paste(picture);
      return;
    }
    controller.refuse(
        new BadInputException(
            "clipboard", "has no picture and no file; copy an image, or a file of one"));
  }

  static void take(File file, StudioController controller) {
    try {
      controller.load(toPath(file));
    } catch (BadInputException e) {
      controller.refuse(e);
    }
  }

  /** Names that the system's character set cannot write down cannot be opened. */
  private static Path toPath(File file) {
    try {
      return file.toPath();
    } catch (InvalidPathException e) {
      throw new BadInputException(
          file.getName(), "has a name that cannot be opened here; rename the file");
    }
  }
}
