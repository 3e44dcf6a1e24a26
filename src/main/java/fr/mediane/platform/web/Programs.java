package fr.mediane.platform.web;

import java.util.List;

/** Addresses that programs call, not people: they get a status and JSON, never a page or the way to sign in. */
public final class Programs {
    private static final List<String> ADDRESSES = List.of("/api/", "/govstack/");

    private Programs() {}

    public static boolean call(String path) {
        return ADDRESSES.stream().anyMatch(path::startsWith);
    }
}
