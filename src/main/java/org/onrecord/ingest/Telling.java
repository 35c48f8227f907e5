package org.onrecord.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Meanings.Told;
import org.onrecord.archive.Meanings.Waiting;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Meaning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells what quotes mean, when there is nothing else to do. The same words are told once, whoever says them.
public final class Telling implements Background.Chore {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    /// Each store makes a small segment of the index: not one for every article.
    private static final int STORED_AT_ONCE = 32;

    private final Archive archive;
    private final Projector projector;
    private final Teller teller;
    private final Set<Waiting> failed = new HashSet<>();
    private boolean begun;

    /// @param teller asked before each piece of work
    public Telling(Archive archive, Projector projector, Teller teller) {
        this.archive = archive;
        this.projector = projector;
        this.teller = teller;
    }

    @Override
    public boolean doSome(Background.Quiet quiet) throws IOException, InterruptedException {
        Model model = quiet.await() ? teller.model() : null;
        if (model == null) {
            return false;
        }
        if (!begun) {
            archive.meanings().use(model.name);
            begun = true;
        }
        List<Waiting> next = archive.meanings().waiting(STORED_AT_ONCE + failed.size()).stream()
                .filter(waiting -> !failed.contains(waiting))
                .toList();
        List<Told> told = new ArrayList<>();
        Map<String, Meaning> fresh = new HashMap<>();
        for (Waiting waiting : next) {
            if (!quiet.await()) {
                break;
            }
            tell(model, waiting, fresh).ifPresent(told::add);
        }
        if (!told.isEmpty()) {
            archive.meanings().store(told);
            projector.nudge();
        }
        return !told.isEmpty();
    }

    /// @param fresh what was told since the last store
    private Optional<Told> tell(Model model, Waiting waiting, Map<String, Meaning> fresh) throws IOException {
        Optional<AnnotatedDocument> document = archive.corrected(waiting.id());
        if (document.isEmpty()) {
            return Optional.empty();
        }
        boolean understood = document.get().document().metadata().language().equals(model.language);
        Set<String> words =
                understood ? new HashSet<>(QuoteWords.of(document.get()).values()) : Set.of();
        Map<String, Meaning> all = new HashMap<>(archive.meanings().known(words));
        try {
            for (String each : words) {
                if (!all.containsKey(each)) {
                    all.put(each, fresh.computeIfAbsent(each, model.tell));
                }
            }
        } catch (CancellationException closed) {
            throw closed;
        } catch (IllegalStateException e) {
            LOG.warn("The quotes of {} can't be told, and are found by their words alone", waiting.id(), e);
            failed.add(waiting);
            return Optional.empty();
        }
        return Optional.of(new Told(waiting, all));
    }

    /// Finds the model.
    @FunctionalInterface
    public interface Teller {
        /// Null where it can't be run.
        @Nullable
        Model model();
    }

    /// A model that tells what words mean.
    ///
    /// @param name names the model
    /// @param language the only one that it knows, as ISO 639-1
    /// @param tell may throw an [IllegalStateException] where it fails on these words
    public record Model(String name, String language, Function<String, Meaning> tell) {}
}
