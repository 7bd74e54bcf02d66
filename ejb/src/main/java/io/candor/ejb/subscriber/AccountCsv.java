package io.candor.ejb.subscriber;

import io.candor.ejb.subscriber.AccountListing.Fault;
import io.candor.ejb.subscriber.AccountListing.Problem;
import io.candor.persistence.mail.EmailAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A list of holders of accounts as CSV: UTF-8, a first row with the names of columns, of which {@code email} has to be there and
 * {@code language} may be; others are passed over. Reads once, and collects what is wrong.
 */
final class AccountCsv {

    /** More people than this come in several lists. */
    static final int MOST_ROWS = 1_000_000;

    private static final int MOST_TOLD = 100;
    private static final char MARK = '\uFEFF';

    private final List<String> languages;
    private final List<Problem> problems = new ArrayList<>();
    private final SeenRows seen = new SeenRows();
    private int problemCount;
    private int rows;

    /**
     * @param languages those of the tenant, the default first
     */
    AccountCsv(List<String> languages) {
        this.languages = languages;
    }

    /** Somebody in the list. */
    record Line(EmailAddress address, String language) {}

    /** Reads it; lines in order go to the consumer, those that are wrong do not. */
    void read(InputStream in, Consumer<Line> each) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new BufferedReader(new InputStreamReader(in, decoder));
                CSVParser parser = parser(reader)) {
            var names = names(parser);
            if (!names.containsKey("email")) {
                wrong(0, Fault.COLUMNS, null);
                return;
            }
            for (CSVRecord row : parser) {
                if (!take(row, names, each)) {
                    return;
                }
            }
            if (rows == 0) {
                wrong(0, Fault.EMPTY, null);
            }
        } catch (UncheckedIOException | IOException | IllegalStateException e) {
            wrong(0, isEncoding(e) ? Fault.ENCODING : Fault.FORM, null);
        }
    }

    private static CSVParser parser(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get()
                .parse(reader);
    }

    private static Map<String, Integer> names(CSVParser parser) {
        var names = new HashMap<String, Integer>();
        var rows = parser.iterator();
        if (rows.hasNext()) {
            CSVRecord head = rows.next();
            for (int i = 0; i < head.size(); i++) {
                String name = head.get(i).strip().toLowerCase(Locale.ROOT);
                if (names.put(name, i) != null && name.equals("email")) {
                    return Map.of();
                }
            }
        }
        return names;
    }

    private boolean take(CSVRecord record, Map<String, Integer> names, Consumer<Line> each) {
        int row = (int) record.getRecordNumber();
        if (++rows > MOST_ROWS) {
            wrong(0, Fault.TOO_MANY, null);
            return false;
        }
        String typed = field(record, names.get("email"));
        String language = field(record, names.get("language"));
        if (!EmailAddress.isOne(typed)) {
            wrong(row, Fault.ADDRESS, null);
        } else if (!language.isEmpty() && !languages.contains(language)) {
            wrong(row, Fault.LANGUAGE, null);
        } else {
            var address = new EmailAddress(typed);
            int before = seen.add(fingerprint(address.value()), row);
            if (before > 0) {
                wrong(row, Fault.DUPLICATE, before);
            } else {
                each.accept(new Line(address, language.isEmpty() ? languages.get(0) : language));
            }
        }
        return true;
    }

    /** 64 bits that differ for any two addresses that a list of this length may hold: FNV-1a, then mixed. */
    private static long fingerprint(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 33);
    }

    private static String field(CSVRecord record, Integer column) {
        return column == null || column >= record.size()
                ? ""
                : record.get(column).strip();
    }

    private static boolean isEncoding(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return true;
            }
        }
        return false;
    }

    private void wrong(int row, Fault fault, Integer detail) {
        problemCount++;
        if (problems.size() < MOST_TOLD) {
            problems.add(new Problem(row, fault, detail));
        }
    }

    /** How many people it names. */
    int rows() {
        return rows;
    }

    /** The first hundred things that are wrong. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** How many things are wrong. */
    int problemCount() {
        return problemCount;
    }
}
