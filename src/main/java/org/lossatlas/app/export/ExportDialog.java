package org.lossatlas.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelExports;

/** Opens the dialog over a window. For the FX thread. */
public final class ExportDialog {
  private static final String NOTHING = "Nothing to export yet: the panels are empty";

  private final Supplier<Window> owner;
  private final PanelContext context;
  private final ExportMemory memory;

  public ExportDialog(Supplier<Window> owner, PanelContext context, ExportMemory memory) {
    this.owner = owner;
    this.context = context;
    this.memory = memory;
  }

  /**
   * Shows what the panels have now.
   *
   * @param id of the panel that is chosen at first; empty for the first one there is
   */
  public void open(String id) {
    List<ExportModel.Panel> panels = new ArrayList<>();
    for (PanelExports.Source source : context.exports().sources()) {
      source
          .export()
          .get()
          .ifPresent(
              export ->
                  panels.add(
                      new ExportModel.Panel(
                          source.id(), source.name(), export.figure().withTitle(source.name()))));
    }
    if (panels.isEmpty()) {
      context.notices().warn(NOTHING);
      return;
    }
    panels.stream()
        .filter(panel -> panel.id().equals(id))
        .findFirst()
        .orElse(panels.get(0))
        .chosen()
        .set(true);
    new ExportView(owner.get(), new ExportModel(panels), context, memory).show();
  }
}
