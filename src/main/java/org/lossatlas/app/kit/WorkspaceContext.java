package org.lossatlas.app.kit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;

/**
 * What a workspace gets from the window.
 *
 * @param panels what each of its panels gets
 * @param subject the network that all workspaces look at; a workspace that walks through a plane of
 *     its own sets it, the others follow it
 * @param datasets the folder of the bundled data sets
 * @param threads makes a background thread of this name, which ends with the window; what is asked
 *     of it after that is dropped
 * @param dress gives another window's scene the style sheets and keys of the main one
 */
public record WorkspaceContext(
    PanelContext panels,
    ObjectProperty<Optional<Subject>> subject,
    Path datasets,
    Function<String, Executor> threads,
    Consumer<Scene> dress) {}
