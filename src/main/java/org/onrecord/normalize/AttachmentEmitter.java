package org.onrecord.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.emitter.AbstractEmitter;
import org.apache.tika.pipes.emitter.StreamEmitter;

/// Runs in the forked parser process and writes a mail's attachments into the work folder. Public, with a setter,
/// because Tika builds it by name.
public final class AttachmentEmitter extends AbstractEmitter implements StreamEmitter {
    private Path folder = Path.of("");

    /// The work folder; called by Tika with the configured value.
    public void setBasePath(String basePath) {
        folder = Path.of(basePath).normalize();
    }

    @Override
    public void emit(String key, InputStream bytes, Metadata metadata, ParseContext context) throws IOException {
        Path file = folder.resolve(key).normalize();
        Path parent = file.getParent();
        if (!file.startsWith(folder) || parent == null) {
            throw new IOException("attachment outside the work folder: " + key);
        }
        Files.createDirectories(parent);
        Files.copy(bytes, file);
    }

    /// Never asked for: the text goes back over the protocol.
    @Override
    public void emit(String key, List<Metadata> documents, ParseContext context) throws IOException {
        throw new IOException("text is not handed back as a file: " + key);
    }
}
