package io.candor.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.importer.finding.Finding;
import io.candor.importer.source.Dialect;
import io.candor.persistence.promise.PromiseRule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same policy as a Word document and as a PDF says the same. */
class DocumentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"faq.md", "tables.html", "german.md"})
    void wordDocumentSaysTheSame(String file) throws IOException {
        var source = new PolicyImport().read(Texts.own(file));
        var read = new PolicyImport().read(Documents.docx(source.outline()));
        assertThat(read.dialect()).isEqualTo(Dialect.DOCX);
        assertThat(rules(read)).containsExactlyInAnyOrderElementsOf(rules(source));
        assertThat(read.title()).isEqualTo(source.title());
        assertThat(read.facts().rights().stream().map(Finding::value).toList())
                .isEqualTo(source.facts().rights().stream().map(Finding::value).toList());
        assertThat(read.facts().storage().stream().map(Finding::value).toList())
                .isEqualTo(source.facts().storage().stream().map(Finding::value).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbered-legal.txt", "prose.txt", "french.txt"})
    void pdfSaysTheSame(String file) throws IOException {
        var source = new PolicyImport().read(Texts.own(file));
        var read = new PolicyImport().read(Documents.pdf(source.outline()));
        assertThat(read.dialect()).isEqualTo(Dialect.PDF);
        assertThat(rules(read)).containsExactlyInAnyOrderElementsOf(rules(source));
        assertThat(read.title()).isEqualTo(source.title());
        assertThat(read.facts().date().value()).isEqualTo(source.facts().date().value());
        assertThat(read.outline().sections().stream()
                        .map(section -> section.anchor())
                        .toList())
                .isEqualTo(source.outline().sections().stream()
                        .map(section -> section.anchor())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"orchestrohub", "workflowops", "andron", "operno"})
    void realPoliciesSayTheSameAsPdfAndWordDocument(String name) throws IOException {
        var source = new PolicyImport().read(Texts.verbatim(name));
        assertThat(rules(new PolicyImport().read(Documents.docx(source.outline()))))
                .containsExactlyInAnyOrderElementsOf(rules(source));
        assertThat(rules(new PolicyImport().read(Documents.pdf(source.outline()))))
                .containsExactlyInAnyOrderElementsOf(rules(source));
    }

    /** Navigation is left out: a document without its list of contents promises none. */
    private static List<PromiseRule> rules(ImportedPolicy policy) {
        return policy.promises().stream()
                .map(Finding::value)
                .filter(rule -> !(rule instanceof PromiseRule.Navigation))
                .toList();
    }
}
