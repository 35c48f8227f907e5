package org.onrecord.annotate.country;

/// How names are printed: in capitals, with full stops.
final class Printed {
    private Printed() {}

    /// Whether no small letter is in it.
    static boolean isShouted(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLowerCase(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// "TIN-WADJIRRA", as datelines print it → "Tin-Wadjirra".
    static String titled(String shouted) {
        StringBuilder name = new StringBuilder(shouted.length());
        for (int i = 0; i < shouted.length(); i++) {
            char c = shouted.charAt(i);
            boolean inside = i > 0 && Character.isLetter(shouted.charAt(i - 1));
            name.append(inside ? Character.toLowerCase(c) : c);
        }
        return name.toString();
    }

    /// "N.J.", "S.C.": two capitals, each with a full stop.
    static boolean isDotted(String form) {
        return form.length() == 4
                && form.charAt(1) == '.'
                && form.charAt(3) == '.'
                && Character.isUpperCase(form.charAt(0))
                && Character.isUpperCase(form.charAt(2));
    }
}
