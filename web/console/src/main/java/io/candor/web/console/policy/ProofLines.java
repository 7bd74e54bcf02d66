package io.candor.web.console.policy;

import io.candor.persistence.policy.PolicyProof;
import io.candor.persistence.policy.PolicyProof.Remark;
import io.candor.persistence.policy.PolicyProof.SectionHead;
import io.candor.web.shared.text.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text's sections with what is to be said of their lines.
 *
 * @param messages words of the reader's language
 */
record ProofLines(Messages messages) {

    /**
     * A line of the outline.
     *
     * @param line of the text, from 1; 0 for the text as a whole
     * @param heading what the section is called; empty for a remark about a line between headings
     * @param anchor by which links find the section; empty likewise
     * @param look a word for the indentation
     * @param remarks what is wrong there, or was taken out
     * @param faulty whether that keeps the text from being approved
     */
    public record OutlineLine(
            int line, String heading, String anchor, String look, List<String> remarks, boolean faulty) {}

    /** The outline: each section under its line, and remarks about other lines in their place. */
    List<OutlineLine> of(PolicyProof proof) {
        var lines = proof.headings().stream().map(head -> line(head, proof)).collect(Collectors.toList());
        proof.remarks().stream()
                .filter(remark -> proof.headings().stream().noneMatch(head -> head.line() == remark.line()))
                .forEach(remark -> lines.add(new OutlineLine(
                        remark.line(),
                        "",
                        "",
                        "outline-2",
                        List.of(text(remark)),
                        remark.kind().isBlocking())));
        lines.sort(Comparator.comparingInt(OutlineLine::line));
        return List.copyOf(lines);
    }

    private OutlineLine line(SectionHead head, PolicyProof proof) {
        List<Remark> remarks = proof.remarks().stream()
                .filter(remark -> remark.line() == head.line())
                .toList();
        return new OutlineLine(
                head.line(),
                head.text(),
                head.anchor(),
                "outline-" + head.level(),
                remarks.stream().map(this::text).toList(),
                remarks.stream().anyMatch(remark -> remark.kind().isBlocking()));
    }

    private String text(Remark remark) {
        String key = "policy.remark." + remark.kind().name();
        return remark.detail().isEmpty() ? messages.get(key) : messages.with(key, remark.detail());
    }
}
