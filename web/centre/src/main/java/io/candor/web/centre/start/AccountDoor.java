package io.candor.web.centre.start;

import io.candor.ejb.directory.NewAccount;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A link from a mail, by which somebody has proved an address and may choose a password for it.
 *
 * @param view what its page shows
 * @param account whether there is an account with a password already
 * @param making makes the account with a password
 */
record AccountDoor(StartView view, BooleanSupplier account, Consumer<NewAccount> making) {

    /** Whether there is an account with a password already: then there is nothing to choose. */
    boolean hasAccount() {
        return account.getAsBoolean();
    }

    void makeAccount(NewAccount chosen) {
        making.accept(chosen);
    }
}
