package org.onrecord.archive.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.ArchiveException;
import org.onrecord.archive.ArchiveException.Kind;

/// Keeps a folder to one process, and tells the others which one. The operating system drops it when the process dies.
final class FolderLock implements AutoCloseable {
    private static final String FILE = "archive.lock";
    /// Locks one byte far behind the process id, so that others can read that even where locks forbid reading.
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the folder, which is made if it's not there.
    ///
    /// @throws ArchiveException of kind LOCKED if another process, or another archive in this one, holds it
    static FolderLock take(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new ArchiveException(
                    Kind.LOCKED,
                    folder + " is in use by process " + Files.readString(file).strip()
                            + ": stop that one, or choose another data folder",
                    null);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return new FolderLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
