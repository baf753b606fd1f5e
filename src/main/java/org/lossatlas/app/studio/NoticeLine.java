package org.lossatlas.app.studio;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What could not be done, in red inside the panel, until it is closed or something succeeds. */
final class NoticeLine extends HBox {
  private final Label words = new Label();

  NoticeLine(StudioModel model) {
    setId("studio-notice");
    getStyleClass().add("notice");
    setAlignment(Pos.TOP_LEFT);
    words.setId("studio-notice-text");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setTooltip(new Tooltip());
    words.getTooltip().textProperty().bind(words.textProperty());
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close =
        Buttons.icon(
            "studio-notice-close",
            StudioIcon.CLOSE,
            "Close this notice",
            () -> model.noticeProperty().set(Optional.empty()));
    getChildren().addAll(StudioIcon.ALERT.node(), words, close);
    model.noticeProperty().addListener((property, before, now) -> show(now));
    show(model.noticeProperty().get());
  }

  private void show(Optional<String> notice) {
    words.setText(notice.orElse(""));
    setVisible(notice.isPresent());
    setManaged(notice.isPresent());
  }
}
