package org.lossatlas.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lossatlas.app.document.DocumentDialogs;

/** A user who answers at once, in place of dialogs. */
final class Answers implements DocumentDialogs {
  Answer toSave = Answer.DISCARD;
  Optional<Path> file = Optional.empty();
  boolean recovers = true;
  final List<String> told = new ArrayList<>();

  @Override
  public Answer askToSave(String name) {
    told.add("save " + name + "?");
    return toSave;
  }

  @Override
  public boolean askToSaveFor(String why) {
    told.add(why);
    return true;
  }

  @Override
  public Optional<Path> chooseToOpen() {
    return file;
  }

  @Override
  public Optional<Path> chooseToSave(String name) {
    return file;
  }

  @Override
  public void tellProblems(String name, List<String> problems) {
    told.addAll(problems);
  }

  @Override
  public void tellData(String name, List<String> problems) {
    told.addAll(problems);
  }

  @Override
  public boolean askToRecover(String name, String when) {
    told.add("recover " + name + "?");
    return recovers;
  }
}
