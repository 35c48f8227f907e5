package org.onrecord.normalize;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A meta element that names the date of publication, by the names that content systems use.
final class MetaDate implements PageDate.Heuristic {
    /// From the most to the least telling.
    private static final List<String> NAMES = List.of(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "datepublished",
            "og:published_time",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date.created",
            "dcterms.created",
            "dcterms.date",
            "dc.date",
            "citation_publication_date",
            "citation_online_date",
            "parsely-pub-date",
            "sailthru.date",
            "bt:pubdate",
            "cxenseparse:recs:publishtime",
            "outbrain-date",
            "release:date",
            "pubdate",
            "publishdate",
            "publish_date",
            "publish-date",
            "publication_date",
            "publication-date",
            "published",
            "published_time",
            "originalpublicationdate",
            "date",
            "datecreated",
            "date_published",
            "article.published",
            "article_date_original",
            "analyticsattributes.articledate",
            "displaydate",
            "video:release_date");

    private static final Pattern LIKELY =
            Pattern.compile("(?:publi\\w*[._:-]?(?:date|time|on|at))|(?:(?:date|time)[._:-]?publi\\w*)");

    @Override
    public String from() {
        return "meta";
    }

    @Override
    public DateReading.@Nullable Found find(Page page) {
        DateReading.Found best = null;
        int rank = Integer.MAX_VALUE;
        for (Element meta : page.document().select("meta[content]")) {
            int own = Math.min(
                    rank(meta.attr("property")), Math.min(rank(meta.attr("name")), rank(meta.attr("itemprop"))));
            if (own < rank) {
                DateReading.Found found = page.dates().first(meta.attr("content"));
                if (found != null) {
                    best = found;
                    rank = own;
                }
            }
        }
        return best;
    }

    private static int rank(String name) {
        String folded = name.toLowerCase(Locale.ROOT).strip();
        int known = NAMES.indexOf(folded);
        if (known >= 0) {
            return known;
        }
        return LIKELY.matcher(folded).find() && !folded.contains("modif") ? NAMES.size() : Integer.MAX_VALUE;
    }
}
