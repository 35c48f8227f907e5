package org.onrecord.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.onrecord.archive.Archive;
import org.onrecord.archive.JobProgress;

/// `GET /api/v1/jobs/{id}/events`: how far a job is, told as it goes on, as server-sent events.
///
/// Each event has the job as `GET /api/v1/jobs/{id}` gives it. The stream ends with the job, or after [#LONGEST]; a
/// browser then asks again by itself.
final class JobEvents {
    /// A closing server waits for open requests: none may last.
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Archive archive;
    private final Intake intake;
    private final InstantSource clock;

    JobEvents(Backend backend, InstantSource clock) {
        this.archive = backend.archive();
        this.intake = backend.intake();
        this.clock = clock;
    }

    void follow(Context ctx) throws IOException, InterruptedException {
        new Parameters(ctx).check();
        String id = ctx.pathParam("id");
        JobProgress job = archive.job(id).orElseThrow(() -> ProblemException.notFound("There is no job '" + id + "'."));
        ctx.disableCompression();
        ctx.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-store");
        if (ctx.method().equals(HandlerType.HEAD)) {
            return;
        }
        OutputStream out = ctx.outputStream();
        Instant end = clock.instant().plus(LONGEST);
        String told = "";
        while (true) {
            String now = "data: " + LedgerRoutes.job(job) + "\n\n";
            if (!now.equals(told) && !tell(out, now)) {
                return;
            }
            told = now;
            if (job.isDone() || clock.instant().isAfter(end)) {
                return;
            }
            intake.await(id, PAUSE);
            job = archive.job(id).orElse(job);
        }
    }

    /// Whether there was still somebody to tell.
    private static boolean tell(OutputStream out, String event) {
        try {
            out.write(event.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        } catch (IOException closedByTheReader) {
            return false;
        }
    }
}
