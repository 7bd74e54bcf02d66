package io.candor.verifier.consent;

import io.candor.verifier.json.JsonException;
import io.candor.verifier.json.JsonObject;
import io.candor.verifier.json.JsonReader;
import io.candor.verifier.proof.Checkpoint;
import io.candor.verifier.proof.MerkleTree;
import io.candor.verifier.proof.ProofException;
import io.candor.verifier.proof.SigningKeys;
import io.candor.verifier.proof.TreeHash;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks a whole exported log, record by record, in constant memory: positions, hashes recomputed from the fields, each record's
 * predecessor, and at the end the root against the export's own checkpoint and those known from elsewhere. Stops at the first record
 * that is not what was written.
 */
public final class LogCheck {

    private static final String CHECKPOINT = "checkpoint";
    private static final String RECORD_HASH = "recordHash";
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{1,64})\"");
    private static final int MOST_KEYS = 10_000;

    private final MerkleTree tree = new MerkleTree();
    private final Set<String> keysNamed = new HashSet<>();
    private final Map<Long, TreeHash> roots = new HashMap<>();
    private final List<Checkpoint> known;
    private TreeHash last = TreeHash.NONE;
    private String lastId = "none";
    private String tenant;
    private JsonObject end;
    private Gap gap;

    private LogCheck(List<Checkpoint> known) {
        this.known = known;
        known.forEach(checkpoint -> roots.put(checkpoint.treeSize(), null));
    }

    /**
     * Checks a log.
     *
     * @param export its lines
     * @param published the keys as published; empty if only those of the export are there
     * @param known checkpoints from elsewhere
     * @throws ProofException if the log is not what was sealed, or is cut off
     * @throws IOException if the export cannot be read
     */
    public static void check(JsonLines export, Optional<SigningKeys> published, List<Checkpoint> known, Report report)
            throws IOException {
        LogCheck check = new LogCheck(known);
        try {
            check.readAll(export);
            if (check.gap != null) {
                throw check.gap.explained(true);
            }
        } catch (BadRecordException e) {
            throw new ProofException(e.getMessage());
        }
        if (check.end == null) {
            throw new ProofException(
                    "the log ends without its checkpoint after " + check.tree.size() + " records: the end is missing");
        }
        report.holds(check.tree.size() + " records, each with its hash and its predecessor"
                + (check.tenant == null ? "" : ", all of tenant " + check.tenant));
        check.checkHeads(published, report);
    }

    private void readAll(JsonLines export) throws IOException {
        noteRoot();
        for (Optional<String> line = next(export); line.isPresent(); line = next(export)) {
            if (end != null) {
                throw new ProofException("there is something after the checkpoint that ends the log");
            }
            JsonObject read = parse(line.get());
            if (read.members().containsKey(CHECKPOINT)) {
                end = read;
            } else {
                add(read, line.get());
            }
        }
    }

    private Optional<String> next(JsonLines export) throws IOException {
        try {
            return export.next();
        } catch (JsonException e) {
            throw unreadable("unknown", e);
        }
    }

    private JsonObject parse(String line) {
        try {
            return JsonObject.of(JsonReader.read(line), "the record");
        } catch (JsonException e) {
            throw unreadable(idIn(line), e);
        }
    }

    private BadRecordException unreadable(String id, JsonException fault) {
        return gap == null ? new BadRecordException(tree.size(), id, fault.getMessage()) : gap.explained(true);
    }

    private void add(JsonObject line, String text) {
        long position = tree.size();
        String id = idIn(text);
        if (gap != null) {
            throw gap.explained(last.toString().equals(line.members().get("previous")));
        }
        try {
            Map<String, Object> fields = new LinkedHashMap<>(line.members());
            TreeHash stated = TreeHash.parse(fields.remove(RECORD_HASH));
            ConsentRecord record = ConsentRecord.read(new JsonObject("the record", fields));
            checkPlace(record, position);
            TreeHash hash = record.hash();
            if (!hash.equals(stated)) {
                throw new ProofException(
                        "a field was changed: its fields hash to " + hash + ", the log says " + stated);
            }
            checkPredecessor(record);
            checkTenant(record);
            keysNamed.add(record.fields().text("keyId"));
            if (keysNamed.size() > MOST_KEYS) {
                throw new ProofException("more than " + MOST_KEYS + " keys are named");
            }
            last = hash;
            lastId = record.id();
            tree.add(hash);
            noteRoot();
        } catch (ProofException | JsonException e) {
            throw new BadRecordException(position, id, e.getMessage());
        }
    }

    private static void checkPlace(ConsentRecord record, long position) {
        if (record.position() != position) {
            throw new ProofException("it says that its position is " + record.position()
                    + ": a record is missing, or was inserted, repeated or moved");
        }
    }

    /** A record whose own hash holds and that does not fit the one before: which of the two is at fault shows the one after it. */
    private void checkPredecessor(ConsentRecord record) {
        if (tree.size() == 0 && !record.previous().equals(last)) {
            throw new ProofException("it names a record before it, and it is the first: the beginning is missing");
        }
        if (!record.previous().equals(last)) {
            gap = new Gap(tree.size() - 1, lastId, last, record.id(), record.previous());
        }
    }

    private void checkTenant(ConsentRecord record) {
        String named = record.fields().text("tenant");
        if (tenant != null && !tenant.equals(named)) {
            throw new ProofException("it is of tenant " + named + ", the records before it are of " + tenant);
        }
        tenant = named;
    }

    private void checkHeads(Optional<SigningKeys> published, Report report) {
        end.having(Set.of(CHECKPOINT, "keys"));
        SigningKeys own = SigningKeys.read(end.object("keys"));
        SigningKeys keys = published.orElse(own);
        Checkpoint sealed = Checkpoint.read(end.text(CHECKPOINT), "the checkpoint of the export");
        for (String key : keysNamed) {
            if (!keys.ids().contains(key)) {
                throw new ProofException("records name the key " + key + ", which is not among the keys");
            }
            if (!own.sameKey(key, keys)) {
                throw new ProofException("the key " + key + " of the export is not the one that is published");
            }
        }
        sealed.verify(keys);
        LogHeads heads = new LogHeads(tree, roots, sealed);
        heads.check(known, keys, report);
        if (published.isEmpty()) {
            report.note(
                    "the keys came with the export: give the published ones to know that it was the service that signed");
        }
        if (known.isEmpty()) {
            report.note(
                    "a log that was rewritten as a whole and sealed anew is found with a checkpoint kept elsewhere only");
        }
    }

    private void noteRoot() {
        if (roots.containsKey(tree.size())) {
            roots.put(tree.size(), tree.root());
        }
    }

    private static String idIn(String line) {
        Matcher id = ID.matcher(line);
        return id.find() ? id.group(1) : "unknown";
    }

    /**
     * Two records that do not fit each other, though each has the hash that its fields give.
     *
     * @param position of the first of them
     * @param id of the first
     * @param hash of the first
     * @param nextId of the second
     * @param named the hash of its predecessor, as the second says
     */
    private record Gap(long position, String id, TreeHash hash, String nextId, TreeHash named) {

        /** Whoever fits the record after it is the original; at the end of the log it is taken to be the later one. */
        BadRecordException explained(boolean secondFits) {
            String stated = "the record after it was written behind one with the hash " + named
                    + ", not behind this one with " + hash;
            return secondFits
                    ? new BadRecordException(position, id, "changed or replaced together with its hash: " + stated)
                    : new BadRecordException(
                            position + 1,
                            nextId,
                            "inserted or replaced: it was written behind a record with the hash " + named
                                    + ", and the one before it has " + hash);
        }
    }
}
