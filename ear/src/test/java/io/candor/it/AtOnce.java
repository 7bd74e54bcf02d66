package io.candor.it;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets several do something at the same instant. */
final class AtOnce {

    private AtOnce() {}

    /** What each attempt gave, or what it was refused with, in their order; attempts count from 0. */
    static List<Object> outcomes(int many, IntFunction<Object> attempt) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            var start = new CyclicBarrier(many);
            var attempts = new ArrayList<Callable<Object>>();
            for (int n = 0; n < many; n++) {
                int which = n;
                attempts.add(() -> {
                    start.await();
                    return attempt.apply(which);
                });
            }
            var outcomes = new ArrayList<Object>();
            for (Future<Object> future : threads.invokeAll(attempts)) {
                outcomes.add(outcome(future));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object outcome(Future<Object> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException refused) {
            return refused.getCause();
        }
    }
}
