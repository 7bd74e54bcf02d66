package io.candor.ejb.request.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.request.attach.AttachedFile;
import io.candor.ejb.request.intake.RequestDraft;
import io.candor.ejb.request.mailbox.MailParsing.UnreadableMailException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailParsingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String HEAD =
            "From: =?utf-8?q?Ada_L=C3=B6velace?= <Ada@Mail.Example>\r\nMessage-ID: <1@mail.example>\r\n";

    @Test
    void aMailIsReadWithItsSenderAndItsWords() throws UnreadableMailException {
        ArrivedMail mail = parse(HEAD + "Subject: Privacy Policy Inquiry\r\n\r\nWhat do you hold?\r\n");
        assertThat(mail.name()).isEqualTo("Ada Lövelace");
        assertThat(mail.email()).isEqualTo("ada@mail.example");
        assertThat(mail.subject()).isEqualTo("Privacy Policy Inquiry");
        assertThat(mail.text()).isEqualTo("Privacy Policy Inquiry\n\nWhat do you hold?");
        assertThat(mail.receivedAt()).isEqualTo(NOW);
        assertThat(mail.id()).startsWith("<1@mail.example>");
        assertThat(mail.toString()).doesNotContain("hold");
    }

    @Test
    void wordsAloneAreTakenOfHtmlAndFilesAsTheyAre() throws UnreadableMailException {
        ArrivedMail mail = parse(HEAD + """
                Subject: files
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html; charset=utf-8

                <p>Hello<script>alert(1)</script> <b>there</b></p>
                --b
                Content-Type: image/png; name="logo.png"
                Content-Disposition: inline; filename="logo.png"

                PNG
                --b
                Content-Type: application/pdf; name="pass\u0007port.pdf"
                Content-Disposition: attachment; filename="pass\u0007port.pdf"

                %PDF
                --b--
                """.replace("\n", "\r\n"));
        assertThat(mail.text()).contains("Hello", "there").doesNotContain("<b>", "alert", "%PDF", "port.pdf");
        assertThat(mail.files())
                .as("what is attached comes before what is shown")
                .extracting(AttachedFile::name)
                .containsExactly("pass port.pdf", "logo.png");
        assertThat(new String(mail.files().get(0).content(), StandardCharsets.UTF_8))
                .isEqualTo("%PDF");
    }

    @Test
    void ofALargeFileNoMoreIsReadThanTellsThatItIsTooLarge() throws UnreadableMailException {
        ArrivedMail mail =
                parse(HEAD + "Content-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment\r\n\r\n"
                        + "a".repeat(AttachedFile.MOST_BYTES + 100));
        assertThat(mail.files())
                .singleElement()
                .satisfies(file -> assertThat(file.size()).isEqualTo(AttachedFile.MOST_BYTES + 1));
    }

    @Test
    void aSubjectIsOneLineAndTheTextHasAnEnd() throws UnreadableMailException {
        ArrivedMail mail = parse(HEAD + "Subject: =?utf-8?q?a=0D=0ABcc:_x=00?=\r\n\r\n" + "é".repeat(50_000));
        assertThat(mail.subject()).isEqualTo("a Bcc: x");
        assertThat(mail.text().codePointCount(0, mail.text().length())).isEqualTo(RequestDraft.LONGEST_TEXT);
    }

    @Test
    void whatProgramsWriteIsPassedOver() throws UnreadableMailException {
        for (String header : new String[] {
            "Auto-Submitted: auto-replied",
            "Precedence: bulk",
            "Return-Path: <>",
            "List-Id: <news.example>",
            "X-Spam-Flag: YES",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b"
        }) {
            byte[] raw = (HEAD + header + "\r\n\r\nHello").getBytes(StandardCharsets.UTF_8);
            assertThat(MailParsing.parse(raw, NOW)).as(header).isEmpty();
        }
        assertThat(parse(HEAD + "Auto-Submitted: no\r\n\r\nHello").text()).isEqualTo("Hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Subject: nobody\r\n\r\nHello",
                "From: a@mail.example, b@mail.example\r\n\r\nHello",
                "From: <not an address>\r\n\r\nHello",
                "From: a@mail.example\r\nContent-Type: multipart/mixed\r\n\r\nno boundary"
            })
    void whatCannotBeReadIsNotTaken(String raw) {
        assertThatThrownBy(() -> parse(raw)).isInstanceOf(UnreadableMailException.class);
    }

    @Test
    void endlessPartsAreNotTaken() {
        var deep = new StringBuilder(HEAD);
        for (int i = 0; i < 60; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        assertThatThrownBy(() -> parse(deep + "\r\nHello")).isInstanceOf(UnreadableMailException.class);
        String wide = HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(5_000) + "--b--\r\n";
        assertThatThrownBy(() -> parse(wide)).isInstanceOf(UnreadableMailException.class);
    }

    @Test
    void anUnknownCharacterSetIsReadAllTheSame() throws UnreadableMailException {
        assertThat(parse(HEAD + "Content-Type: text/plain; charset=klingon\r\n\r\nHello")
                        .text())
                .isEqualTo("Hello");
    }

    private static ArrivedMail parse(String raw) throws UnreadableMailException {
        return MailParsing.parse(raw.getBytes(StandardCharsets.UTF_8), NOW).orElseThrow();
    }
}
