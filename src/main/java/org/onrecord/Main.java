package org.onrecord;

/// The command line.
///
/// A wrapped
/// doc comment line.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
