package io.candor.ejb.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintedDocumentTest {

    @Test
    void everyCharacterOfATextSurvives() throws IOException {
        String words = "“Würde” – dürfen… 30–180 days, Québec, l·l, €, “à”, naïve, 100 %, ≥ 16";
        byte[] pdf = new PrintedDocument("en", "Company \"A\" \\ B", "Version 2", "#8a2a6b", "Page", "of")
                .print(
                        "Privacy Policy",
                        "<h2 id=\"a\">Head</h2><p>" + words + "</p>",
                        "https://privacy.example/policy");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Privacy Policy", words, "Company \"A\" \\ B", "Page 1 of 1");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Privacy Policy");
        }
    }
}
