package org.onrecord.correction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Speaker;

/// How something should read. The same record also holds how the machine had read it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fix.Right.class, name = "right"),
    @JsonSubTypes.Type(value = Fix.NotAQuote.class, name = "not-a-quote"),
    @JsonSubTypes.Type(value = Fix.NotAClaim.class, name = "not-a-claim"),
    @JsonSubTypes.Type(value = Fix.WrongSpeaker.class, name = "wrong-speaker"),
    @JsonSubTypes.Type(value = Fix.WrongNumber.class, name = "wrong-number"),
    @JsonSubTypes.Type(value = Fix.WrongCountry.class, name = "wrong-country"),
    @JsonSubTypes.Type(value = Fix.WrongDate.class, name = "wrong-date"),
    @JsonSubTypes.Type(value = Fix.MergeSpeakers.class, name = "merge-speakers"),
    @JsonSubTypes.Type(value = Fix.SplitSpeaker.class, name = "split-speaker")
})
public sealed interface Fix {
    /// The stable name of its kind.
    default String label() {
        return switch (this) {
            case Right right -> "right";
            case NotAQuote absent -> "not-a-quote";
            case NotAClaim absent -> "not-a-claim";
            case WrongSpeaker speaker -> "wrong-speaker";
            case WrongNumber number -> "wrong-number";
            case WrongCountry country -> "wrong-country";
            case WrongDate date -> "wrong-date";
            case MergeSpeakers merge -> "merge-speakers";
            case SplitSpeaker split -> "split-speaker";
        };
    }

    /// The ids of speakers whose mentions it changes wherever they are; empty where it is about one article.
    default Set<String> speakersTouched() {
        return switch (this) {
            case MergeSpeakers merge -> {
                Set<String> others = new TreeSet<>(merge.speakers());
                others.remove(merge.into());
                yield others;
            }
            case SplitSpeaker split -> Set.of(split.speaker());
            case Right right -> Set.of();
            case NotAQuote absent -> Set.of();
            case NotAClaim absent -> Set.of();
            case WrongSpeaker speaker -> Set.of();
            case WrongNumber number -> Set.of();
            case WrongCountry country -> Set.of();
            case WrongDate date -> Set.of();
        };
    }

    /// Somebody looked at a quote or claim and found it right.
    record Right() implements Fix {}

    /// Nobody says this there.
    record NotAQuote() implements Fix {}

    /// No people harmed are counted there.
    record NotAClaim() implements Fix {}

    /// Who says a quote or makes a claim; null for nobody whom the article tells.
    record WrongSpeaker(@Nullable Speaker speaker) implements Fix {}

    /// A claim's number.
    ///
    /// @param low at least 0; null where open
    /// @param high not below `low`; null where open
    record WrongNumber(@Nullable Integer low, @Nullable Integer high, boolean about) implements Fix {
        public WrongNumber {
            if ((low != null && low < 0) || (high != null && high < 0) || (low != null && high != null && high < low)) {
                throw new IllegalArgumentException("number " + low + ".." + high + " must satisfy 0 <= low <= high");
            }
        }
    }

    /// The country where a claim's harm happened, at most one; or the countries that an article is about.
    ///
    /// @param countries ISO 3166-1 alpha-2; empty for none
    record WrongCountry(List<String> countries) implements Fix {
        public WrongCountry {
            countries = List.copyOf(countries);
        }
    }

    /// When a quote was said, when a claim's harm happened, or when an article was published.
    ///
    /// @param date ISO day, month, year; of a claim also a range of two with `/` between; null for unknown
    record WrongDate(@Nullable String date) implements Fix {}

    /// Several ids are one speaker.
    ///
    /// @param speakers ids, at least one beside `into`
    /// @param into the id that all of them have from now on
    record MergeSpeakers(List<String> speakers, String into) implements Fix {
        public MergeSpeakers {
            speakers = List.copyOf(speakers);
            if (speakers.stream().allMatch(into::equals)) {
                throw new IllegalArgumentException("a merge needs a speaker beside '" + into + "'");
            }
        }
    }

    /// One id stands for two speakers.
    ///
    /// @param into the id of those who go
    /// @param which who goes
    record SplitSpeaker(String speaker, String into, Which which) implements Fix {
        public SplitSpeaker {
            if (speaker.equals(into)) {
                throw new IllegalArgumentException("a split needs an id other than '" + speaker + "'");
            }
        }
    }

    /// The mentions that go with a split: those of a name, and those in an article.
    ///
    /// @param names as articles print them in full
    /// @param articles ids
    record Which(List<String> names, List<String> articles) {
        public Which {
            names = List.copyOf(names);
            articles = List.copyOf(articles);
        }

        @JsonIgnore
        public boolean isEmpty() {
            return names.isEmpty() && articles.isEmpty();
        }
    }
}
