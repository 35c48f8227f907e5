package org.onrecord.document;

import org.onrecord.text.Span;

/// A casualty claim: a number, or a printed indefinite quantity, of people harmed, at one place where it is printed.
/// Numbers are never summed across claims.
///
/// @param id `articleId-c` and the offset where the printed quantity starts; and `-` and the harm for the second claim
///     that one number makes ("killing and injuring dozens")
/// @param span the shortest stretch that carries number, victims and harm
public record Claim(
        String id,
        Span span,
        Harm harm,
        Quantity quantity,
        Victims victims,
        Setting setting,
        Assertion assertion,
        Found found)
        implements Mention {}
