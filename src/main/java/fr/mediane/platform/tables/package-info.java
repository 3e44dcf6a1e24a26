/** Tables that spreadsheets open: CSV and XLSX, written row after row so that memory stays small. */
@NullMarked
package fr.mediane.platform.tables;

import org.jspecify.annotations.NullMarked;
