package org.onrecord.document;

import java.util.Arrays;

/// What words mean to one model: a direction, such that words that mean much the same point much the same way.
public final class Meaning {
    /// A unit vector is multiplied by this to be bytes. What is above 0.5 is cut; a quarter of bge-small's vectors have
    /// one number above 0.35.
    private static final double SCALE = 127 / 0.5;

    private final String model;
    private final byte[] numbers;

    /// @param model names the model: meanings of two models can't be compared
    /// @param numbers as [#numbers] gives them
    public Meaning(String model, byte[] numbers) {
        this.model = model;
        this.numbers = numbers.clone();
    }

    /// The direction of a vector of any length but 0.
    public static Meaning of(String model, float[] vector) {
        double square = 0;
        for (float each : vector) {
            square += (double) each * each;
        }
        double scale = SCALE / Math.sqrt(square);
        byte[] numbers = new byte[vector.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) Math.clamp(Math.round(vector[i] * scale), -127, 127);
        }
        return new Meaning(model, numbers);
    }

    public String model() {
        return model;
    }

    /// One byte for each dimension of the model.
    public byte[] numbers() {
        return numbers.clone();
    }

    /// The cosine of the angle between two meanings, from the dot product of their numbers: 1 for the same, about 0 for
    /// what has nothing to do with each other. Exact to within 0.01.
    public static float likeness(double dotProduct) {
        return (float) (dotProduct / (SCALE * SCALE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Meaning that && model.equals(that.model) && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return 31 * model.hashCode() + Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return "meaning of " + model;
    }
}
