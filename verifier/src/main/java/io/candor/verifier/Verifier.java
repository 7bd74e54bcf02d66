package io.candor.verifier;

import io.candor.verifier.consent.JsonLines;
import io.candor.verifier.consent.LogCheck;
import io.candor.verifier.consent.ReceiptCheck;
import io.candor.verifier.consent.Report;
import io.candor.verifier.json.JsonException;
import io.candor.verifier.json.JsonObject;
import io.candor.verifier.json.JsonReader;
import io.candor.verifier.proof.Checkpoint;
import io.candor.verifier.proof.ConsistencyProof;
import io.candor.verifier.proof.InclusionProof;
import io.candor.verifier.proof.ProofException;
import io.candor.verifier.proof.SigningKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a consent receipt, or a whole exported log, with files alone: no network, no service, nothing but the JDK.
 *
 * <p>Exit codes: 0 everything holds, 1 something does not, 2 wrong use or an unreadable file, 3 nothing wrong was found but not everything
 * asked for could be checked.
 */
public final class Verifier {

    private static final int HOLDS = 0;
    private static final int FAULT = 1;
    private static final int UNUSABLE = 2;
    private static final int INCOMPLETE = 3;

    private static final String USAGE = """
            usage: java -jar candor-verifier.jar COMMAND FILE...

              receipt RECEIPT KEYS [CHECKPOINT PROOF]   a receipt: signature, hash, fields; with a checkpoint and an
                                                        inclusion proof, or one file with both as the verify page gives
                                                        it, also that its record is in the log
              notice RECEIPT TEXT                       that TEXT is what was shown, word for word
              chain EXPORT [KEYS] [CHECKPOINT]...       a whole log (JSON Lines; - reads from standard input), against
                                                        its own checkpoint and those kept elsewhere
              consistency OLDER NEWER PROOF KEYS        that a log only grew between two checkpoints

            exit code: 0 everything holds, 1 something does not, 2 wrong use or unreadable file,
                       3 nothing wrong found, but not everything asked for could be checked
            """;

    private final InputStream in;
    private final Report report;

    private Verifier(InputStream in, Report report) {
        this.in = in;
        this.report = report;
    }

    /**
     * Runs one command and ends with its exit code.
     *
     * @param arguments the command and its files
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.in, out));
    }

    /**
     * Runs one command.
     *
     * @param arguments the command and its files
     * @param in what a file called - is read from
     * @param out where the findings go
     * @return the exit code
     */
    static int run(List<String> arguments, InputStream in, PrintStream out) {
        Report report = new Report(out);
        try {
            if (!new Verifier(in, report).perform(arguments)) {
                out.print(USAGE);
                return UNUSABLE;
            }
        } catch (ProofException | JsonException e) {
            report.fault(e.getMessage());
        } catch (UnusableException e) {
            report.unchecked(e.getMessage());
            return UNUSABLE;
        } catch (IOException e) {
            report.unchecked("a file cannot be read: " + e.getMessage());
            return UNUSABLE;
        }
        if (report.faulty()) {
            return FAULT;
        }
        return report.incomplete() ? INCOMPLETE : HOLDS;
    }

    private boolean perform(List<String> arguments) throws IOException {
        if (arguments.isEmpty()) {
            return false;
        }
        List<String> files = arguments.subList(1, arguments.size());
        int count = files.size();
        switch (arguments.get(0)) {
            case "receipt" -> {
                if (count >= 2 && count <= 4) {
                    receipt(files);
                    return true;
                }
            }
            case "notice" -> {
                if (count == 2) {
                    ReceiptCheck.read(text(files.get(0))).checkNotice(bytes(files.get(1)), report);
                    return true;
                }
            }
            case "chain" -> {
                if (count >= 1) {
                    chain(files.get(0), files.subList(1, count));
                    return true;
                }
            }
            case "consistency" -> {
                if (count == 4) {
                    consistency(files);
                    return true;
                }
            }
            default -> {
                // The usage tells what is known.
            }
        }
        return false;
    }

    private void receipt(List<String> files) throws IOException {
        SigningKeys keys = SigningKeys.read(JsonReader.readObject(text(files.get(1))));
        ReceiptCheck receipt = ReceiptCheck.read(text(files.get(0)));
        receipt.check(keys, report);
        if (files.size() == 3) {
            JsonObject both = JsonReader.readObject(text(files.get(2)));
            Checkpoint checkpoint = Checkpoint.read(both.text("checkpoint"), "the checkpoint");
            receipt.checkInclusion(keys, checkpoint, InclusionProof.read(both.object("proof")), report);
        }
        if (files.size() == 4) {
            Checkpoint checkpoint = Checkpoint.read(text(files.get(2)), "the checkpoint");
            InclusionProof proof = InclusionProof.read(JsonReader.readObject(text(files.get(3))));
            receipt.checkInclusion(keys, checkpoint, proof, report);
        }
    }

    private void chain(String export, List<String> others) throws IOException {
        Optional<SigningKeys> keys = Optional.empty();
        List<Checkpoint> known = new ArrayList<>();
        for (String file : others) {
            String text = text(file).strip();
            if (!text.startsWith("{")) {
                known.add(Checkpoint.read(text, file));
            } else if (keys.isEmpty()) {
                keys = Optional.of(SigningKeys.read(JsonReader.readObject(text)));
            } else {
                throw new UnusableException("two key sets were given");
            }
        }
        try (InputStream lines = "-".equals(export) ? in : Files.newInputStream(path(export))) {
            LogCheck.check(new JsonLines(lines), keys, known, report);
        }
    }

    private void consistency(List<String> files) throws IOException {
        SigningKeys keys = SigningKeys.read(JsonReader.readObject(text(files.get(3))));
        Checkpoint older = Checkpoint.read(text(files.get(0)), "the older checkpoint");
        Checkpoint newer = Checkpoint.read(text(files.get(1)), "the newer checkpoint");
        older.verify(keys);
        newer.verify(keys);
        if (!older.origin().equals(newer.origin())) {
            throw new ProofException("the checkpoints are of " + older.origin() + " and of " + newer.origin());
        }
        ConsistencyProof proof = ConsistencyProof.read(JsonReader.readObject(text(files.get(2))));
        if (!proof.holds(older.treeSize(), older.root(), newer.treeSize(), newer.root())) {
            throw new ProofException("the newer log does not begin with the older one");
        }
        report.holds("the log of " + newer.treeSize() + " records sealed at " + newer.at() + " begins with the "
                + older.treeSize() + " sealed at " + older.at());
    }

    private static String text(String file) throws IOException {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) throws IOException {
        Path path = path(file);
        if (!Files.isRegularFile(path)) {
            throw new UnusableException(file + " is no file that can be read");
        }
        if (Files.size(path) > 1 << 20) {
            throw new UnusableException(file + " is larger than anything that belongs here");
        }
        return Files.readAllBytes(path);
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new UnusableException(file + " is no name of a file");
        }
    }

    private static final class UnusableException extends RuntimeException {
        UnusableException(String message) {
            super(message);
        }
    }
}
