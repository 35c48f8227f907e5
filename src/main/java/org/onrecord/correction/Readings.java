package org.onrecord.correction;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.AnnotatedDocument;
import org.onrecord.document.Attested;
import org.onrecord.document.Claim;
import org.onrecord.document.CountryMention;
import org.onrecord.document.PartialDate;
import org.onrecord.document.PublicationDate;
import org.onrecord.document.Quantity;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;

/// What the machine reads at the places that a [Fix] can put right.
public final class Readings {
    private Readings() {}

    /// What stands in a quote where `fix` would write; null where there is nothing to compare.
    public static @Nullable Fix of(Quotation quote, Fix fix) {
        return switch (fix) {
            case Fix.WrongSpeaker wrong -> new Fix.WrongSpeaker(quote.speaker());
            case Fix.WrongDate wrong -> new Fix.WrongDate(text(quote.said()));
            default -> null;
        };
    }

    /// What stands in a claim where `fix` would write; null where there is nothing to compare.
    public static @Nullable Fix of(Claim claim, Fix fix) {
        Quantity quantity = claim.quantity();
        String country = claim.setting().country();
        Attested<Speaker> claimant = claim.assertion().claimant();
        return switch (fix) {
            case Fix.WrongSpeaker wrong -> new Fix.WrongSpeaker(claimant == null ? null : claimant.value());
            case Fix.WrongNumber wrong -> new Fix.WrongNumber(quantity.low(), quantity.high(), quantity.about());
            case Fix.WrongCountry wrong -> new Fix.WrongCountry(country == null ? List.of() : List.of(country));
            case Fix.WrongDate wrong -> new Fix.WrongDate(text(claim.setting().date()));
            default -> null;
        };
    }

    /// What stands in an article where `fix` would write; null where there is nothing to compare.
    public static @Nullable Fix of(AnnotatedDocument article, Fix fix) {
        PublicationDate published = article.document().metadata().published();
        return switch (fix) {
            case Fix.WrongCountry wrong ->
                new Fix.WrongCountry(article.countries().stream()
                        .filter(CountryMention::focus)
                        .map(CountryMention::code)
                        .toList());
            case Fix.WrongDate wrong ->
                new Fix.WrongDate(published == null ? null : published.value().toString());
            default -> null;
        };
    }

    static @Nullable String claimant(Claim claim) {
        Attested<Speaker> claimant = claim.assertion().claimant();
        return claimant == null ? null : claimant.value().name();
    }

    static @Nullable String speaker(@Nullable Speaker speaker) {
        return speaker == null ? null : speaker.name();
    }

    /// `13`, `13..20`, `13..`, `..20`, `about 50`; `..` for no number at all.
    static String number(Quantity quantity) {
        String low = quantity.low() == null ? "" : quantity.low().toString();
        String high = quantity.high() == null ? "" : quantity.high().toString();
        String range = Objects.equals(quantity.low(), quantity.high()) && !low.isEmpty() ? low : low + ".." + high;
        return quantity.about() ? "about " + range : range;
    }

    static @Nullable String text(@Nullable Attested<?> attested) {
        return attested == null ? null : String.valueOf(attested.value());
    }

    static @Nullable Attested<PartialDate> date(@Nullable String date) {
        return date == null
                ? null
                : PartialDate.parse(date)
                        .map(value -> new Attested<>(value, null))
                        .orElse(null);
    }
}
