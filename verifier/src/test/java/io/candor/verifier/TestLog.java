package io.candor.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A log as a service would write it, made without the verifier's own code: fields as JSON by hand, hashes and tree by their definitions. */
final class TestLog {

    static final String TENANT = "018f4e3a-0000-7000-8000-0000000000aa";
    static final String ORIGIN = "https://candor.example/c/example";

    /** One record: field to JSON, sorted by name. */
    static final class Entry {
        final TreeMap<String, String> fields = new TreeMap<>();
        String recordHash;

        Entry copy() {
            Entry copy = new Entry();
            copy.fields.putAll(fields);
            copy.recordHash = recordHash;
            return copy;
        }

        String json() {
            return json(fields);
        }

        String line() {
            TreeMap<String, String> all = new TreeMap<>(fields);
            all.put("recordHash", "\"" + recordHash + "\"");
            return json(all);
        }

        String id() {
            return fields.get("id").replace("\"", "");
        }

        String text(String name) {
            return fields.get(name).replace("\"", "");
        }

        private static String json(Map<String, String> fields) {
            return fields.entrySet().stream()
                    .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    final TestKeys keys;
    final List<Entry> entries = new ArrayList<>();

    private TestLog(TestKeys keys) {
        this.keys = keys;
    }

    static TestLog of(long seed, int size) {
        TestLog log = new TestLog(new TestKeys("k1"));
        Random random = new Random(seed);
        for (int position = 0; position < size; position++) {
            log.entries.add(entry(random, position));
        }
        log.chain(0);
        return log;
    }

    /** The same log with the same key, to be changed on its own. */
    TestLog copy() {
        TestLog copy = new TestLog(keys);
        entries.forEach(entry -> copy.entries.add(entry.copy()));
        return copy;
    }

    /** The first records only. */
    TestLog first(int size) {
        TestLog first = new TestLog(keys);
        entries.subList(0, size).forEach(entry -> first.entries.add(entry.copy()));
        return first;
    }

    /** Writes positions, predecessors and hashes anew from a position on, as somebody who rewrites a log would. */
    TestLog chain(int from) {
        for (int position = from; position < entries.size(); position++) {
            Entry entry = entries.get(position);
            entry.fields.put("position", String.valueOf(position));
            String previous = position == 0 ? "0".repeat(64) : entries.get(position - 1).recordHash;
            entry.fields.put("previous", "\"" + previous + "\"");
            rehash(position);
        }
        return this;
    }

    TestLog rehash(int position) {
        Entry entry = entries.get(position);
        entry.recordHash = HexFormat.of().formatHex(leaf(entry));
        return this;
    }

    String export() {
        return export(checkpoint("2026-11-22T05:00:00.000000Z"));
    }

    String export(String checkpoint) {
        StringBuilder export = new StringBuilder();
        entries.forEach(entry -> export.append(entry.line()).append('\n'));
        return export.append("{\"checkpoint\":\"" + checkpoint + "\",\"keys\":" + keys.keySet() + "}\n")
                .toString();
    }

    String checkpoint(String at) {
        return checkpoint(at, ORIGIN);
    }

    String checkpoint(String at, String origin) {
        return keys.sign(
                "candor-consent-checkpoint+jwt",
                "{\"at\":\"" + at + "\",\"origin\":\"" + origin + "\",\"rootHash\":\"" + root() + "\",\"treeSize\":"
                        + entries.size() + "}");
    }

    String root() {
        return HexFormat.of().formatHex(TestTree.root(leaves()));
    }

    List<byte[]> leaves() {
        return entries.stream().map(TestLog::leaf).toList();
    }

    /** The payload of the receipt for a record; tests change texts in it. */
    String receiptPayload(int position) {
        Entry entry = entries.get(position);
        String purposes = entry.fields
                .get("choices")
                .replaceAll("[{}\"]", "")
                .lines()
                .flatMap(all -> List.of(all.split(",")).stream())
                .map(choice -> choice.split(":"))
                .map(choice -> "{\"label\":\"" + choice[0].toUpperCase(java.util.Locale.ROOT) + "\",\"purpose\":\""
                        + choice[0] + "\",\"state\":\"" + ("true".equals(choice[1]) ? "given" : "refused") + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"controller\":{\"name\":\"Example Ltd\",\"slug\":\"example\"},\"event\":{\"eventTime\":"
                + entry.fields.get("at")
                + ",\"givenAt\":" + entry.fields.get("givenAt") + ",\"method\":" + entry.fields.get("method")
                + ",\"validUntil\":"
                + entry.fields.get("expiresAt") + "},\"log\":{\"position\":" + position + ",\"previous\":"
                + entry.fields.get("previous")
                + ",\"recordHash\":\"" + entry.recordHash + "\"},\"notice\":{\"language\":"
                + entry.fields.get("language") + ",\"number\":"
                + entry.fields.get("notice") + ",\"sha256\":" + entry.fields.get("noticeHash")
                + ",\"url\":\"https://candor.example/api/v1/tenants/example/consent-notices/"
                + entry.fields.get("notice")
                + "?lang=en\"},\"piiPrincipalId\":" + entry.fields.get("subject") + ",\"policyVersion\":"
                + entry.fields.get("policyVersion") + ",\"purposes\":" + purposes + ",\"receiptId\":"
                + entry.fields.get("id")
                + ",\"record\":" + entry.json() + ",\"schemaVersion\":\"ISO/IEC TS 27560:2023\"}";
    }

    String receipt(int position) {
        return keys.sign("candor-consent-receipt+jwt", receiptPayload(position));
    }

    private static Entry entry(Random random, int position) {
        Entry entry = new Entry();
        String second = String.format(
                java.util.Locale.ROOT,
                "2026-11-22T04:%02d:%02d.%06d",
                position / 60 % 60,
                position % 60,
                random.nextInt(1_000_000));
        String[] methods = {"banner", "centre", "gpc", "api"};
        entry.fields.put("at", "\"" + second + "Z\"");
        entry.fields.put("givenAt", "\"2026-11-22T03:59:59.000000Z\"");
        entry.fields.put("expiresAt", "\"2027-11-22T03:59:59.000000Z\"");
        entry.fields.put(
                "choices", "{\"analytics\":" + random.nextBoolean() + ",\"marketing\":" + random.nextBoolean() + "}");
        entry.fields.put("id", "\"" + new UUID(random.nextLong(), random.nextLong()) + "\"");
        entry.fields.put("keyId", "\"k1\"");
        entry.fields.put("language", random.nextBoolean() ? "\"en\"" : "\"de\"");
        entry.fields.put("method", "\"" + methods[random.nextInt(4)] + "\"");
        entry.fields.put("notice", String.valueOf(1 + random.nextInt(9)));
        entry.fields.put(
                "noticeHash", "\"" + HexFormat.of().formatHex(sha256(new byte[] {(byte) random.nextInt()})) + "\"");
        entry.fields.put("policyVersion", random.nextInt(4) == 0 ? "null" : String.valueOf(1 + random.nextInt(3)));
        entry.fields.put("region", random.nextBoolean() ? "null" : "\"GB\"");
        entry.fields.put("subject", "\"" + subject(random) + "\"");
        entry.fields.put("tenant", "\"" + TENANT + "\"");
        // What RFC 8785 has to say about texts: a quotation mark, a control character, and others as they are.
        entry.fields.put("userAgent", random.nextBoolean() ? "\"Firefox\"" : "\"F\\\"\\u000f\\n\u20ac\u00f6\"");
        entry.fields.put("v", "1");
        return entry;
    }

    private static String subject(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] leaf(Entry entry) {
        return TestTree.leaf(entry.json().getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
