package org.onrecord.normalize;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.PublicationDate;

/// Finds when a page was published: the heuristics in the order in which they are trusted. The first that finds a date
/// decides, but for one correction: a timestamp in UTC names a moment, and where the address or a local date beside it
/// says the day before or after, that is the day it was where the story was written.
final class PageDate {
    /// One place where pages say when they were published.
    interface Heuristic {
        /// Stable name of the place, as in [PublicationDate].
        String from();

        /// The date found there; null if none.
        DateReading.@Nullable Found find(Page page);
    }

    private static final List<Heuristic> POLICY =
            List.of(new JsonLdDate(), new MetaDate(), new TimeElementDate(), new UrlDate(), new PrintedPageDate());

    private PageDate() {}

    static @Nullable PublicationDate find(Page page) {
        for (int i = 0; i < POLICY.size(); i++) {
            DateReading.Found found = POLICY.get(i).find(page);
            if (found != null) {
                PublicationDate local = found.utcHour() >= 0 ? local(found, page, i + 1) : null;
                return local != null
                        ? local
                        : new PublicationDate(found.date(), POLICY.get(i).from());
            }
        }
        return null;
    }

    private static @Nullable PublicationDate local(DateReading.Found utc, Page page, int after) {
        for (Heuristic heuristic : POLICY.subList(after, POLICY.size())) {
            DateReading.Found other = heuristic.find(page);
            if (other != null && other.utcHour() < 0 && utc.mayBe(other.date())) {
                return new PublicationDate(other.date(), heuristic.from());
            }
        }
        return null;
    }
}
