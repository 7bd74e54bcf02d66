package io.candor.ejb.notice.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.notice.bounce.BounceReport.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BounceParsingTest {

    @ParameterizedTest
    @CsvSource({
        "postfix, NO_MAILBOX, DSN 5.1.1",
        "exchange, NO_MAILBOX, DSN 5.1.10",
        "gmail-delayed, DELAYED, DSN delayed 4.4.1",
        "yahoo-complaint, COMPLAINT, ARF abuse"
    })
    void whatServersWriteIsUnderstood(String sample, Kind kind, String reason) {
        BounceReport report = BounceParsing.parse(Samples.mail(sample)).orElseThrow();
        assertThat(report.kind()).isEqualTo(kind);
        assertThat(report.reason()).isEqualTo(reason);
        assertThat(report.tokens()).hasSize(1).allMatch(Samples.token()::equalsIgnoreCase);
    }

    @Test
    void ofAComplaintWithoutTheEnvelopeOurOwnHeadersAreLeft() {
        BounceReport report = BounceParsing.parse(Samples.mail("aol-complaint")).orElseThrow();
        assertThat(report.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(report.tokens()).isEmpty();
        assertThat(report.returned().list()).isEqualTo("notices.operno.candor.example");
        assertThat(report.returned().leave()).isEqualTo(Samples.LEAVE);
        assertThat(BounceFiling.Link.of(report.returned()))
                .contains(new BounceFiling.Link(Samples.NOTICE, Samples.PERSON, Samples.LEAVE));
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1, smtp; 550 5.1.1 unknown, NO_MAILBOX",
        "5.2.1, smtp; 550 5.2.1 disabled, NO_MAILBOX",
        "5.4.4, X-Postfix; Host or domain name not found, NO_MAILBOX",
        "5.0.0, smtp; 550 no such user, NO_MAILBOX",
        "'', smtp; 551 not here, NO_MAILBOX",
        "'', smtp; 550-5.1.1 two lines, NO_MAILBOX",
        "5.1.8, smtp; 553 5.1.8 domain of sender does not exist, GIVEN_UP",
        "5.1.7, smtp; 550 5.1.7 sender refused, GIVEN_UP",
        "5.2.2, smtp; 552 5.2.2 full, GIVEN_UP",
        "5.7.1, smtp; 550 5.7.1 blocked, GIVEN_UP",
        "5.0.0, smtp; 554 not wanted, GIVEN_UP",
        "4.4.7, smtp; 451 4.4.7 expired, GIVEN_UP",
        "5.5.0, '', GIVEN_UP",
        "'', '', GIVEN_UP"
    })
    void onlyAMissingMailboxIsOne(String status, String diagnosis, Kind kind) {
        String mail = Samples.text("postfix")
                .replace("Status: 5.1.1\n", status.isEmpty() ? "" : "Status: " + status + "\n")
                .replaceFirst("Diagnostic-Code: [^\n]*\n    here\n", "Diagnostic-Code: " + diagnosis + "\n");
        assertThat(parse(mail).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivered", "relayed", "expanded", "DELIVERED (to the mailbox)"})
    void whatArrivedIsNothing(String action) {
        assertThat(parse(Samples.text("postfix").replace("Action: failed", "Action: " + action))
                        .kind())
                .isEqualTo(Kind.NOTHING);
    }

    @Test
    void whatIsCalledWantedIsNoComplaint() {
        assertThat(parse(Samples.text("yahoo-complaint").replace("Feedback-Type: abuse", "Feedback-Type: not-spam"))
                        .kind())
                .isEqualTo(Kind.NOTHING);
    }

    @Test
    void ofSeveralRecipientsTheWorstCounts() {
        String mail = Samples.text("postfix")
                .replace(
                        "\nFinal-Recipient",
                        "\nFinal-Recipient: rfc822; list@mail.example\nAction: expanded\nStatus: 2.0.0\n"
                                + "\nFinal-Recipient: rfc822; late@mail.example\nAction: delayed\nStatus: 4.2.2\n"
                                + "\nFinal-Recipient");
        assertThat(parse(mail).kind()).isEqualTo(Kind.NO_MAILBOX);
    }

    @Test
    void answersOfAbsentPeopleAreNoReports() {
        assertThat(BounceParsing.parse(Samples.mail("absent"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "no header at all",
                "Content-Type: multipart/report\r\n\r\nno boundary",
                "Content-Type: multipart/report; boundary=a\r\n\r\n--a--\r\n",
                "Content-Type: multipart/report; boundary=a\r\n\r\n--a\r\nContent-Type: message/delivery-status\r\n\r\n",
                "Content-Type: multipart/report; boundary=\"a\r\n\r\n--a\r\nContent-Type: ;;;\r\n\r\nAction: failed\r\n--a--"
            })
    void whatIsBrokenIsNoReport(String mail) {
        assertThat(BounceParsing.parse(mail.getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void nothingThatIsSentBreaksIt() {
        var random = new Random(7);
        for (String sample :
                new String[] {"postfix", "exchange", "gmail-delayed", "yahoo-complaint", "aol-complaint"}) {
            byte[] mail = Samples.mail(sample);
            for (int i = 0; i < 300; i++) {
                byte[] harmed = mail.clone();
                for (int j = 0; j < 20; j++) {
                    harmed[random.nextInt(harmed.length)] = (byte) random.nextInt(256);
                }
                BounceParsing.parse(harmed)
                        .ifPresent(report -> assertThat(report.reason()).hasSizeLessThanOrEqualTo(40));
            }
        }
    }

    @Test
    void anEndlessReportIsReadInPart() {
        String blocks = "Final-Recipient: rfc822; x@mail.example\nAction: delayed\nStatus: 4.0.0\n\n".repeat(100_000);
        String mail = Samples.text("postfix").replace("\nFinal-Recipient", "\n" + blocks + "Final-Recipient");
        assertThat(parse(mail).kind()).isEqualTo(Kind.DELAYED);
    }

    private static BounceReport parse(String mail) {
        return BounceParsing.parse(mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1))
                .orElseThrow();
    }
}
