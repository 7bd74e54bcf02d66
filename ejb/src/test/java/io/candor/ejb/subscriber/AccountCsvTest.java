package io.candor.ejb.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.subscriber.AccountListing.Fault;
import io.candor.ejb.subscriber.AccountListing.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountCsvTest {

    private final List<String> taken = new ArrayList<>();
    private final AccountCsv csv = new AccountCsv(List.of("en", "de"));

    @Test
    void peopleComeWithTheirLanguageOrTheTenants() {
        read("Email,Name,Language\nAda@Example.org,\"Lovelace, Ada\",de\r\nböb@example.org,,\ngrace@example.org,,\n");
        assertThat(taken).containsExactly("ada@example.org de", "grace@example.org en");
        assertThat(csv.problems()).containsExactly(new Problem(3, Fault.ADDRESS, null));
    }

    @Test
    void aMarkAtTheBeginningAndNamesBeyondAsciiAreUnderstood() {
        read("\uFEFFemail\nada@münchen.example\n");
        assertThat(taken).containsExactly("ada@xn--mnchen-3ya.example en");
    }

    @Test
    void everyRowAtFaultIsNamed() {
        read("email,language\nada@example.org,en\nno address,en\nADA@example.org,de\nx@example.org,it\n"
                + "a@example.org\\r\\nBcc: b@example.org,en\n");
        assertThat(csv.problems())
                .containsExactly(
                        new Problem(3, Fault.ADDRESS, null),
                        new Problem(4, Fault.DUPLICATE, 2),
                        new Problem(5, Fault.LANGUAGE, null),
                        new Problem(6, Fault.ADDRESS, null));
        assertThat(csv.rows()).isEqualTo(5);
    }

    @Test
    void aNameInQuotesIsWrittenWithDoubledQuotes() {
        read(
                "email,language\n\"\"\"Ada, L.\"\"@example.org\",de\n\"\"\"grace\"\"@example.org\",\ngrace@example.org,\n");
        assertThat(taken).containsExactly("\"ada, l.\"@example.org de", "grace@example.org en");
        assertThat(csv.problems()).containsExactly(new Problem(4, Fault.DUPLICATE, 3));
    }

    @Test
    void anAddressCannotCarryAHeader() {
        read("email\n\"a@example.org\nBcc: b@example.org\"\n");
        assertThat(csv.problems()).extracting(Problem::fault).containsExactly(Fault.ADDRESS);
        read("email\n\"\"\"a\r\nBcc: b\"\"@example.org\"\n");
        assertThat(csv.problems()).extracting(Problem::fault).containsExactly(Fault.ADDRESS, Fault.ADDRESS);
    }

    @Test
    void aListThatIsNoneIsRefusedAsAWhole() throws IOException {
        assertThat(faults("name,e-mail\nada,ada@example.org\n")).containsExactly(Fault.COLUMNS);
        assertThat(faults("email,email\nada@example.org,x\n")).containsExactly(Fault.COLUMNS);
        assertThat(faults("email\n")).containsExactly(Fault.EMPTY);
        assertThat(faults("")).containsExactly(Fault.COLUMNS);
        assertThat(faults("email\n\"ada@example.org\n")).containsExactly(Fault.FORM);
        var latin = new AccountCsv(List.of("en"));
        latin.read(
                new ByteArrayInputStream("email\nad\u00e4@example.org\n".getBytes(StandardCharsets.ISO_8859_1)),
                line -> {});
        assertThat(latin.problems()).extracting(Problem::fault).containsExactly(Fault.ENCODING);
    }

    @Test
    void manyFaultsAreCountedAndTheFirstHundredNamed() {
        read("email\n" + "nobody\n".repeat(250));
        assertThat(csv.problemCount()).isEqualTo(250);
        assertThat(csv.problems()).hasSize(100);
    }

    @Test
    void aMillionRowsAreReadAsTheyComeAndARepetitionIsFound() throws IOException {
        var counted = new int[1];
        csv.read(new People(AccountCsv.MOST_ROWS - 1, "PERSON17@example.org\n"), line -> counted[0]++);
        assertThat(counted[0]).isEqualTo(AccountCsv.MOST_ROWS - 1);
        assertThat(csv.problems()).containsExactly(new Problem(AccountCsv.MOST_ROWS + 1, Fault.DUPLICATE, 19));
    }

    @Test
    void moreThanAMillionRowsAreRefused() throws IOException {
        csv.read(new People(AccountCsv.MOST_ROWS + 1, ""), line -> {});
        assertThat(csv.problems()).extracting(Problem::fault).containsExactly(Fault.TOO_MANY);
    }

    /** A list that is made while it is read. */
    private static final class People extends InputStream {

        private final int people;
        private final String end;
        private byte[] line = "email\n".getBytes(StandardCharsets.UTF_8);
        private int next;
        private int at;

        People(int people, String end) {
            this.people = people;
            this.end = end;
        }

        @Override
        public int read() {
            if (at == line.length) {
                if (next > people) {
                    return -1;
                }
                line = (next == people ? end : "person" + next + "@example.org\n").getBytes(StandardCharsets.UTF_8);
                next++;
                at = 0;
                return read();
            }
            return line[at++];
        }
    }

    private void read(String text) {
        try {
            csv.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    line -> taken.add(line.address().value() + " " + line.language()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Fault> faults(String text) throws IOException {
        var csv = new AccountCsv(List.of("en"));
        csv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), line -> {});
        return csv.problems().stream().map(Problem::fault).toList();
    }
}
