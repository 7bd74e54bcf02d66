package io.candor.ejb.directory;

import io.candor.persistence.shared.RefusedException;

/**
 * What somebody chooses for an account of theirs.
 *
 * @param name as the person wants to be called
 * @param password kept by Keycloak alone
 */
public record NewAccount(String name, String password) {

    /** The longest name. */
    public static final int LONGEST_NAME = 100;

    /**
     * Strips the name.
     *
     * @throws RefusedException {@code error.account-name} if it is empty or too long, or holds what no name has
     */
    public NewAccount {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(NewAccount::isInNoName)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.account-name");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "NewAccount";
    }

    /** As Keycloak refuses it, too. */
    private static boolean isInNoName(int letter) {
        return Character.isISOControl(letter) || "<>&\"$%!#?\u00a7;*~/\\|^=[]{}()".indexOf(letter) >= 0;
    }
}
