package org.onrecord.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Amendment;
import org.onrecord.document.ArticleMetadata;
import org.onrecord.document.Assertion;
import org.onrecord.document.Attested;
import org.onrecord.document.Attribution;
import org.onrecord.document.Claim;
import org.onrecord.document.CountryMention;
import org.onrecord.document.Doubt;
import org.onrecord.document.Found;
import org.onrecord.document.NormalizedDocument;
import org.onrecord.document.PartialDate;
import org.onrecord.document.PublicationDate;
import org.onrecord.document.Quantity;
import org.onrecord.document.Quotation;
import org.onrecord.document.Setting;
import org.onrecord.document.Speaker;

/// Makes records that differ in what a [Fix] says, and tell so.
final class Amending {
    /// Where a date of publication comes from that a person gave.
    static final String CORRECTED = "corrected";

    private Amending() {}

    /// Null where it is no quote.
    static @Nullable Quotation quote(Quotation quote, Correction correction) {
        return switch (correction.draft().fix()) {
            case Fix.NotAQuote absent -> null;
            case Fix.Right right -> amended(quote, quote.speaker(), quote.said(), amendment(correction, null));
            case Fix.WrongSpeaker fix ->
                amended(quote, fix.speaker(), quote.said(), amendment(correction, Readings.speaker(quote.speaker())));
            case Fix.WrongDate fix ->
                amended(
                        quote,
                        quote.speaker(),
                        Readings.date(fix.date()),
                        amendment(correction, Readings.text(quote.said())));
            default -> quote;
        };
    }

    /// Null where it is no claim.
    static @Nullable Claim claim(Claim claim, Correction correction) {
        Setting setting = claim.setting();
        return switch (correction.draft().fix()) {
            case Fix.NotAClaim absent -> null;
            case Fix.Right right -> new Draft(claim).made(amendment(correction, null));
            case Fix.WrongSpeaker fix ->
                new Draft(claim).by(fix.speaker()).made(amendment(correction, Readings.claimant(claim)));
            case Fix.WrongNumber fix ->
                new Draft(claim).of(fix).made(amendment(correction, Readings.number(claim.quantity())));
            case Fix.WrongCountry fix ->
                new Draft(claim)
                        .in(new Setting(
                                setting.place(),
                                fix.countries().isEmpty()
                                        ? null
                                        : fix.countries().getFirst(),
                                setting.date(),
                                setting.scope()))
                        .made(amendment(correction, setting.country()));
            case Fix.WrongDate fix ->
                new Draft(claim)
                        .in(new Setting(
                                setting.place(),
                                setting.country(),
                                fix.date() == null ? null : new Attested<>(fix.date(), null),
                                setting.scope()))
                        .made(amendment(correction, Readings.text(setting.date())));
            default -> claim;
        };
    }

    /// A quote under the id that its speaker has after a merge or split.
    static Quotation identity(Quotation quote, Fix fix, String article, Correction correction) {
        Speaker speaker = quote.speaker();
        Speaker changed = speaker == null ? null : identity(speaker, fix, article);
        return speaker == null || changed == null
                ? quote
                : amended(quote, changed, quote.said(), amendment(correction, speaker.id()));
    }

    /// A claim under the id that its claimant has after a merge or split.
    static Claim identity(Claim claim, Fix fix, String article, Correction correction) {
        Attested<Speaker> claimant = claim.assertion().claimant();
        Speaker changed = claimant == null ? null : identity(claimant.value(), fix, article);
        return claimant == null || changed == null
                ? claim
                : new Draft(claim)
                        .by(changed)
                        .made(amendment(correction, claimant.value().id()));
    }

    static NormalizedDocument published(NormalizedDocument document, Fix fix) {
        if (!(fix instanceof Fix.WrongDate wrong)) {
            return document;
        }
        ArticleMetadata known = document.metadata();
        PublicationDate date = wrong.date() == null
                ? null
                : PartialDate.parse(wrong.date())
                        .map(value -> new PublicationDate(value, CORRECTED))
                        .orElse(known.published());
        return document.with(new ArticleMetadata(
                known.title(),
                known.source(),
                known.author(),
                known.url(),
                known.language(),
                date,
                known.provenance()));
    }

    /// Countries that the article does not name come last.
    static List<CountryMention> focus(List<CountryMention> countries, Fix fix) {
        if (!(fix instanceof Fix.WrongCountry wrong)) {
            return countries;
        }
        Set<String> missing = new TreeSet<>(wrong.countries());
        List<CountryMention> all = new ArrayList<>();
        for (CountryMention country : countries) {
            missing.remove(country.code());
            all.add(new CountryMention(country.code(), wrong.countries().contains(country.code()), country.mentions()));
        }
        missing.forEach(code -> all.add(new CountryMention(code, true, List.of())));
        return all;
    }

    /// Null where it stays.
    private static @Nullable Speaker identity(Speaker speaker, Fix fix, String article) {
        String id = speaker.id();
        String into = null;
        if (fix instanceof Fix.MergeSpeakers merge) {
            into = id != null && merge.speakers().contains(id) ? merge.into() : null;
        } else if (fix instanceof Fix.SplitSpeaker split && split.speaker().equals(id)) {
            Speaker.Identity identity = speaker.identity();
            boolean goes = split.which().names().contains(speaker.name())
                    || (identity != null && split.which().names().contains(identity.printed()))
                    || split.which().articles().contains(article);
            into = goes ? split.into() : null;
        }
        return into == null || into.equals(id)
                ? null
                : new Speaker(
                        into, speaker.name(), speaker.kind(), speaker.role(), speaker.country(), speaker.identity());
    }

    private static Amendment amendment(Correction correction, @Nullable String was) {
        return new Amendment(
                correction.number(),
                correction.draft().fix().label(),
                correction.draft().author(),
                correction.draft().reason(),
                correction.made().toString(),
                was);
    }

    private static Quotation amended(
            Quotation quote, @Nullable Speaker speaker, @Nullable Attested<PartialDate> said, Amendment amendment) {
        Attribution old = quote.attribution();
        Doubt doubt = quote.doubt();
        // Who puts a speaker right has no doubt about them.
        boolean named = amendment.kind().equals("wrong-speaker");
        return new Quotation(
                quote.id(),
                new Attribution(
                        old.type(),
                        old.content(),
                        old.cue(),
                        old.source(),
                        old.relayer(),
                        old.found().with(amendment)),
                speaker,
                said,
                named ? new Doubt(doubt.quote(), doubt.extent(), 1, "speaker.by-hand") : doubt);
    }

    /// A claim in the making.
    private static final class Draft {
        private final Claim old;
        private Quantity quantity;
        private Setting setting;
        private Assertion assertion;

        Draft(Claim old) {
            this.old = old;
            this.quantity = old.quantity();
            this.setting = old.setting();
            this.assertion = old.assertion();
        }

        Draft by(@Nullable Speaker speaker) {
            Attested<Speaker> before = assertion.claimant();
            assertion = new Assertion(
                    speaker == null ? null : new Attested<>(speaker, before == null ? null : before.at()),
                    assertion.status());
            return this;
        }

        Draft of(Fix.WrongNumber number) {
            quantity = new Quantity(number.low(), number.high(), number.about(), quantity.printed());
            return this;
        }

        Draft in(Setting where) {
            setting = where;
            return this;
        }

        Claim made(Amendment amendment) {
            Found found = old.found().with(amendment);
            return new Claim(old.id(), old.span(), old.harm(), quantity, old.victims(), setting, assertion, found);
        }
    }
}
