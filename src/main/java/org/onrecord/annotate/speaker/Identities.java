package org.onrecord.annotate.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.document.Quotation;
import org.onrecord.document.Speaker;
import org.onrecord.document.Speaker.Basis;
import org.onrecord.document.Speaker.Identity;

/// Gives everybody who speaks in an article the role and country that the article prints anywhere, and an id with the
/// evidence for it.
///
/// A function of the one article and the curated list: who is who never depends on which other documents came, or when.
/// A family name alone is the one bearer of that name whom the curated list knows for the country in the role; without
/// such a bearer its id has the country in it, for others of the name are others.
final class Identities {
    /// Words of the longest role that is kept as one.
    private static final int LONGEST_ROLE = 8;

    /// They stand before a name and tell nothing of who it is.
    private static final Set<String> HONORIFICS = Set.of("mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady");

    private final SpeakerWords words;
    private final SpeakerIds ids;
    private final Map<String, Printed> printed = new HashMap<>();
    private final Map<Speaker, Speaker> settled = new HashMap<>();

    Identities(SpeakerWords words, SpeakerIds ids, ArticlePeople people) {
        this.words = words;
        this.ids = ids;
        Map<String, String> idOf = new HashMap<>();
        for (PersonMention mention : people.mentions()) {
            String id = idOf.computeIfAbsent(people.canonical(mention), ids::ofPerson);
            printed.computeIfAbsent(id, each -> new Printed()).add(mention);
        }
    }

    /// How an article prints one person.
    private static final class Printed {
        private final Map<String, Integer> names = new LinkedHashMap<>();
        private final List<String> roles = new ArrayList<>();

        void add(PersonMention mention) {
            names.merge(mention.name().printed(), 1, Integer::sum);
            String role = withoutHonorific(mention.role());
            if (!role.isEmpty()) {
                roles.add(role);
            }
        }

        /// The form with most words, of several the first.
        @Nullable
        String fullest() {
            String best = null;
            for (String name : names.keySet()) {
                best = best == null || count(name) > count(best) ? name : best;
            }
            return best;
        }
    }

    /// The same quotations in the same order.
    List<Quotation> settle(List<Quotation> quotations) {
        Map<String, String> roles = roles(quotations);
        return quotations.stream()
                .map(quotation -> new Quotation(
                        quotation.id(),
                        quotation.attribution(),
                        settle(quotation.speaker(), roles),
                        quotation.said(),
                        quotation.doubt()))
                .toList();
    }

    /// The first role that a source prints for each id.
    private static Map<String, String> roles(List<Quotation> quotations) {
        Map<String, String> roles = new HashMap<>();
        for (Quotation quotation : quotations) {
            Speaker speaker = quotation.speaker();
            if (speaker != null && speaker.id() != null && speaker.role() != null) {
                roles.putIfAbsent(speaker.id(), speaker.role());
            }
        }
        return roles;
    }

    private @Nullable Speaker settle(@Nullable Speaker speaker, Map<String, String> roles) {
        if (speaker == null || speaker.id() == null || speaker.kind() != Speaker.Kind.PERSON) {
            return speaker;
        }
        return settled.computeIfAbsent(speaker, each -> person(each, roles));
    }

    private Speaker person(Speaker speaker, Map<String, String> roles) {
        String id = String.valueOf(speaker.id());
        Printed forms = printed.getOrDefault(id, new Printed());
        String full = forms.fullest();
        String name = full == null ? speaker.name() : full;
        String role = speaker.role() == null ? roles.get(id) : speaker.role();
        role = role == null || isHonorific(role) ? role(forms) : role;
        String country = speaker.country() == null ? country(role, forms) : speaker.country();
        SpeakerIds.Known known = ids.curated(name);
        if (known == null && count(name) == 1 && country != null) {
            SpeakerIds.Known bearer = ids.byFamily(name, country);
            return bearer == null
                    ? new Speaker(
                            id + "-" + SpeakerIds.Slugs.slug(country), name, speaker.kind(), role, country, basis(name))
                    : new Speaker(
                            bearer.id(),
                            bearer.name(),
                            speaker.kind(),
                            role,
                            country,
                            new Identity(name, Basis.FAMILY_NAME));
        }
        String of = country == null && known != null ? known.country() : country;
        return new Speaker(id, speaker.name(), speaker.kind(), role, of, basis(name));
    }

    private Identity basis(String name) {
        return new Identity(name, ids.basis(name));
    }

    /// The first short role that the article prints beside the name.
    private static @Nullable String role(Printed forms) {
        for (String role : forms.roles) {
            if (count(role) <= LONGEST_ROLE && !Character.isDigit(role.charAt(0)) && !isHonorific(role)) {
                return role;
            }
        }
        return null;
    }

    private @Nullable String country(@Nullable String role, Printed forms) {
        String country = role == null ? null : words.countryIn(role);
        for (int i = 0; i < forms.roles.size() && country == null; i++) {
            country = words.countryIn(forms.roles.get(i));
        }
        return country;
    }

    /// "Mr. a clerk at the port" as "a clerk at the port"; an honorific alone stays.
    private static String withoutHonorific(String role) {
        int blank = role.indexOf(' ');
        return blank > 0 && isHonorific(role.substring(0, blank)) ? role.substring(blank + 1) : role;
    }

    private static boolean isHonorific(String role) {
        return HONORIFICS.contains(role.toLowerCase(Locale.ROOT).replace(".", ""));
    }

    private static int count(String words) {
        return words.split(" ", -1).length;
    }
}
