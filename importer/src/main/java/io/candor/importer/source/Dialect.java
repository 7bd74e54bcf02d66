package io.candor.importer.source;

/** What kind of document a policy came as, told by its content and never by its name. */
public enum Dialect {
    /** Text without marks. */
    PLAIN,
    /** CommonMark with tables. */
    MARKDOWN,
    HTML,
    /** Office Open XML without macros. */
    DOCX,
    PDF
}
