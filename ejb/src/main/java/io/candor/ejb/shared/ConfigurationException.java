package io.candor.ejb.shared;

/** The environment is wrong in a way that must stop the start; the message is one sentence for the operator. */
public class ConfigurationException extends RuntimeException {

    /**
     * @param sentence what is wrong, naming the variable
     */
    public ConfigurationException(String sentence) {
        super(sentence);
    }
}
