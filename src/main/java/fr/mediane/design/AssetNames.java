package fr.mediane.design;

/** The addresses of style sheets, scripts and images, for what is not a template. */
public interface AssetNames {
    /** The address of an asset, by the name of its source file. */
    String url(String name);
}
