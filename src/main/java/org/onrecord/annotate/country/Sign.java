package org.onrecord.annotate.country;

/// What beside a name can tell that it is a place's.
enum Sign {
    COMMA,
    IN,
    COUNTY,
    COUNTIES,
    DASH,
    /// "N.J."
    DOTTED,
    OF,
    NEAR,
    /// "neighbourhood"
    QUARTER,
    REFUGEE,
    NONE;

    /// @param lower the form in lower case
    static Sign of(String form, String lower) {
        return switch (lower) {
            case "," -> COMMA;
            case "in" -> form.equals(lower) ? IN : NONE;
            case "county", "parish" -> COUNTY;
            case "counties", "parishes" -> COUNTIES;
            case "—", "–", "--", "-" -> DASH;
            case "of" -> OF;
            case "near" -> NEAR;
            case "refugee" -> REFUGEE;
            default -> Printed.isDotted(form) ? DOTTED : NONE;
        };
    }
}
