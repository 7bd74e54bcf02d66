package io.candor.ejb.pack;

/**
 * Something wrong in a pack.
 *
 * @param file path inside the pack
 * @param line counted from 1; 0 for the file as a whole
 * @param what the fault, as a sentence for the pack's author
 */
public record PackFault(String file, int line, String what) {

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + what : file + ": " + what;
    }
}
