package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.server.ServerSettings.Access;
import org.onrecord.server.ServerSettings.Keyless;
import org.onrecord.server.ServerSettings.Reach;
import picocli.CommandLine;

/// `onrecord key`, on a folder that nobody uses and on one that a service has open.
final class KeyCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aKeyIsMadeAtRestAndRevokedThroughTheService() throws Exception {
        String made =
                run(0, "create", "--name", "The desk", "--scope", "read,ingest").strip();
        assertTrue(made.matches("onr_[0-9a-f]{12}_[A-Za-z0-9_-]{43}"), made);
        String id = made.substring(4, 16);
        assertEquals(id + "  read,ingest        The desk\n", run(0, "list"));
        Access closed =
                new Access(java.util.List.of(), java.util.List.of(), new Keyless(Reach.NONE, Reach.LOOPBACK), 0);
        try (LiveService service = LiveService.start(folder, closed);
                ServiceAddress address = ServiceAddress.write(folder, service.address())) {
            assertEquals(service.address(), address.uri());
            assertEquals(200, status(service, made));
            assertEquals(id + "  read,ingest        The desk\n", run(0, "list"));
            String second =
                    run(0, "create", "--name", "The chief", "--scope", "admin").strip();
            assertEquals(200, status(service, second));
            assertEquals("The key " + id + " is void.\n", run(0, "revoke", id));
            assertEquals(401, status(service, made));
            assertEquals(200, status(service, second));
            String refused = run(1, "revoke", id);
            assertTrue(refused.contains("There is no key '" + id + "' that is good."), refused);
        }
        assertTrue(run(1, "revoke", "000000000000").contains("there is no key '000000000000'"));
        assertTrue(run(2, "create", "--name", "x", "--scope", "write").contains("Invalid value"));
    }

    private static int status(LiveService service, String key) throws Exception {
        return service.send(service.request("/api/v1/articles").header("Authorization", "Bearer " + key))
                .statusCode();
    }

    /// What it says, to whom it may concern.
    private String run(int exit, String... arguments) {
        StringWriter said = new StringWriter();
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        String[] all = new String[arguments.length + 3];
        all[0] = "key";
        all[1] = "--data";
        all[2] = folder.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        assertEquals(exit, command.execute(all), said::toString);
        return said.toString();
    }
}
