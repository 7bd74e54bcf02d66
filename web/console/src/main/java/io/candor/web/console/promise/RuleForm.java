package io.candor.web.console.promise;

import io.candor.persistence.promise.Promise;
import io.candor.persistence.promise.PromiseLine;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.RuleDefinition;
import io.candor.web.shared.text.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a promise: those that all kinds have, and those of its own kind, made from the kind's definition. */
public class RuleForm {

    private final RuleDefinition definition;
    private final List<RuleField> fields;
    private int revision;
    private String code;
    private String anchor;
    private String sentence;
    private String proof = Promise.Proof.ATTESTED.name();
    private boolean soft;

    /** An empty form. */
    RuleForm(RuleDefinition definition, Messages messages) {
        this.definition = definition;
        this.fields = definition.fields().stream()
                .map(field -> new RuleField(field, null, messages))
                .toList();
    }

    /** A form with a promise in it. */
    RuleForm(PromiseLine line, int revision, Messages messages) {
        this.definition = RuleDefinition.of(line.rule());
        Map<String, Object> values = definition.values(line.rule());
        this.fields = definition.fields().stream()
                .map(field -> new RuleField(field, values.get(field.name()), messages))
                .toList();
        this.revision = revision;
        this.code = line.code();
        this.anchor = line.source().anchor();
        this.sentence = line.source().sentence();
        this.proof = line.proof().name();
        this.soft = line.soft();
    }

    PromiseRule rule() {
        var values = new HashMap<String, Object>();
        fields.forEach(field -> values.put(field.name(), field.value()));
        return definition.make(values);
    }

    PromiseLine line() {
        String said = sentence == null ? "" : sentence.strip().replaceAll("\\s+", " ");
        return new PromiseLine(
                code == null ? null : code.strip(),
                rule(),
                Promise.Proof.valueOf(proof),
                soft,
                new Promise.Source(anchor, said));
    }

    /** Name of the kind. */
    public String getKind() {
        return definition.name();
    }

    /** The parameters of its kind. */
    public List<RuleField> getFields() {
        return fields;
    }

    /** The revision that the change is made from. */
    public int getRevision() {
        return revision;
    }

    /** Comes back with the form. */
    public void setRevision(int revision) {
        this.revision = revision;
    }

    /** Short name. */
    public String getCode() {
        return code;
    }

    /** Short name. */
    public void setCode(String code) {
        this.code = code;
    }

    /** The section where it stands. */
    public String getAnchor() {
        return anchor;
    }

    /** The section where it stands. */
    public void setAnchor(String anchor) {
        this.anchor = anchor;
    }

    /** The sentence, word for word. */
    public String getSentence() {
        return sentence;
    }

    /** The sentence, word for word. */
    public void setSentence(String sentence) {
        this.sentence = sentence;
    }

    /** Name of the evidence. */
    public String getProof() {
        return proof;
    }

    /** Name of the evidence. */
    public void setProof(String proof) {
        this.proof = proof;
    }

    /** Whether the text weakens it. */
    public boolean isSoft() {
        return soft;
    }

    /** Whether the text weakens it. */
    public void setSoft(boolean soft) {
        this.soft = soft;
    }
}
