package org.onrecord.annotate.attribution;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Trains the careful reader; goes on from its last checkpoint.
final class ReaderTraining {
    private static final String CHECKPOINT = "checkpoint";

    private final ReaderNetwork network;
    private final ReaderTrainer.Settings settings;
    private final Path folder;

    ReaderTraining(ReaderNetwork network, ReaderTrainer.Settings settings, Path folder) {
        this.network = network;
        this.settings = settings;
        this.folder = folder;
    }

    void train(ReaderTexts train, ReaderTexts dev) throws IOException {
        resume();
        List<List<ReaderBatch>> epochs = new ArrayList<>();
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            epochs.add(train.batches(settings.pieces(), settings.seed() * 1000 + epoch));
        }
        int steps = epochs.stream().mapToInt(List::size).sum();
        long begun = System.nanoTime();
        int first = network.step();
        int at = 0;
        double loss = 0;
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            List<ReaderBatch> batches = epochs.get(epoch);
            int part = Math.max(1, batches.size() / 4);
            for (int i = 0; i < batches.size(); i++) {
                at++;
                if (at <= first) {
                    continue;
                }
                float now = network.train(batches.get(i), pace(at, steps));
                loss = loss == 0 ? now : 0.97 * loss + 0.03 * now;
                if (at % 20 == 0) {
                    double left = (System.nanoTime() - begun) / 60e9 / (at - first) * (steps - at);
                    System.out.printf(
                            Locale.ROOT, "step %d of %d  loss %.4f  %.1f minutes left%n", at, steps, loss, left);
                }
                if (i % part == part - 1) {
                    save();
                }
            }
            if (at > first) {
                save();
                Files.copy(
                        folder.resolve(CHECKPOINT),
                        folder.resolve("epoch-" + (epoch + 1)),
                        StandardCopyOption.REPLACE_EXISTING);
                System.out.println("epoch " + (epoch + 1) + "  " + ReaderScore.of(network, dev));
            }
        }
    }

    private float pace(int step, int steps) {
        double warm = Math.max(1, steps / 20.0);
        return (float) (settings.pace() * Math.min(step / warm, (steps - step + 1) / (steps - warm)));
    }

    private void save() throws IOException {
        Path next = folder.resolve(CHECKPOINT + ".next");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(next), 1 << 20))) {
            out.writeInt(network.step());
            for (float[] row : network.state()) {
                out.writeInt(row.length);
                for (float value : row) {
                    out.writeFloat(value);
                }
            }
        }
        Files.move(
                next, folder.resolve(CHECKPOINT), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void resume() throws IOException {
        Path file = folder.resolve(CHECKPOINT);
        if (Files.exists(file)) {
            load(network, file);
            System.out.println("goes on behind step " + network.step());
        }
    }

    static void load(ReaderNetwork network, Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            int step = in.readInt();
            float[][] state = new float[6][];
            for (int i = 0; i < state.length; i++) {
                state[i] = new float[in.readInt()];
                for (int j = 0; j < state[i].length; j++) {
                    state[i][j] = in.readFloat();
                }
            }
            network.restore(step, state);
        }
    }
}
