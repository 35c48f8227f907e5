package org.onrecord.annotate.attribution;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A protocol buffer as its fields in their order, whatever they mean: enough to read an ONNX file, change some of its
/// parts and write it again with all others as they were.
final class Protobuf {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final List<Field> fields = new ArrayList<>();

    /// @param value of a varint
    /// @param bytes of any other kind, as they stand in the file
    private record Field(
            int number,
            int kind,
            long value,
            @SuppressWarnings("ArrayRecordComponent") byte[] bytes) {}

    static Protobuf parse(byte[] bytes) {
        Protobuf message = new Protobuf();
        int[] at = {0};
        while (at[0] < bytes.length) {
            long key = varint(bytes, at);
            int kind = (int) (key & 7);
            int length = switch (kind) {
                case VARINT -> 0;
                case FIXED64 -> 8;
                case BYTES -> (int) varint(bytes, at);
                case FIXED32 -> 4;
                default -> throw new IllegalArgumentException("unknown kind of field " + kind);
            };
            long value = kind == VARINT ? varint(bytes, at) : 0;
            byte[] data = new byte[length];
            System.arraycopy(bytes, at[0], data, 0, length);
            at[0] += length;
            message.fields.add(new Field((int) (key >>> 3), kind, value, data));
        }
        return message;
    }

    private static long varint(byte[] bytes, int[] at) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = bytes[at[0]++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than ten bytes");
    }

    List<byte[]> all(int number) {
        return fields.stream()
                .filter(field -> field.number == number && field.kind == BYTES)
                .map(Field::bytes)
                .toList();
    }

    /// The text of the first field of that number; empty if there is none.
    String text(int number) {
        List<String> found = texts(number);
        return found.isEmpty() ? "" : found.getFirst();
    }

    List<String> texts(int number) {
        return all(number).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    /// Numbers of a repeated field, packed or not.
    List<Long> numbers(int number) {
        List<Long> found = new ArrayList<>();
        for (Field field : fields) {
            if (field.number == number && field.kind == VARINT) {
                found.add(field.value);
            } else if (field.number == number && field.kind == BYTES) {
                int[] at = {0};
                while (at[0] < field.bytes.length) {
                    found.add(varint(field.bytes, at));
                }
            }
        }
        return found;
    }

    Protobuf add(int number, byte[] bytes) {
        fields.add(new Field(number, BYTES, 0, bytes));
        return this;
    }

    Protobuf add(int number, String text) {
        return add(number, text.getBytes(StandardCharsets.UTF_8));
    }

    Protobuf add(int number, long value) {
        fields.add(new Field(number, VARINT, value, new byte[0]));
        return this;
    }

    Protobuf add(int number, float value) {
        byte[] bytes = new byte[Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(value);
        fields.add(new Field(number, FIXED32, 0, bytes));
        return this;
    }

    Protobuf remove(int number) {
        fields.removeIf(field -> field.number == number);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Field field : fields) {
            write((long) field.number << 3 | field.kind, out);
            if (field.kind == VARINT) {
                write(field.value, out);
            } else {
                if (field.kind == BYTES) {
                    write(field.bytes.length, out);
                }
                out.writeBytes(field.bytes);
            }
        }
        return out.toByteArray();
    }

    private static void write(long value, ByteArrayOutputStream out) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
