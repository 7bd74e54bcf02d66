package io.candor.ejb.subscriber;

/** In which row something stood first, by its fingerprint: twelve bytes a place, so that a million rows take 24 MiB and not 100. */
final class SeenRows {

    private static final int FIRST_SIZE = 1 << 12;

    private long[] prints = new long[FIRST_SIZE];
    private int[] rows = new int[FIRST_SIZE];
    private int count;

    /**
     * Notes a row.
     *
     * @param print a fingerprint whose bits are mixed
     * @param row from 1
     * @return the row in which the same was noted before; 0 for none
     */
    int add(long print, int row) {
        if (count * 2 >= rows.length) {
            grow();
        }
        int place = place(print);
        if (rows[place] > 0) {
            return rows[place];
        }
        prints[place] = print;
        rows[place] = row;
        count++;
        return 0;
    }

    /** Where it is, or where it belongs. */
    private int place(long print) {
        int place = (int) print & rows.length - 1;
        while (rows[place] > 0 && prints[place] != print) {
            place = place + 1 & rows.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] oldPrints = prints;
        int[] oldRows = rows;
        prints = new long[oldRows.length * 2];
        rows = new int[oldRows.length * 2];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] > 0) {
                int place = place(oldPrints[i]);
                prints[place] = oldPrints[i];
                rows[place] = oldRows[i];
            }
        }
    }
}
