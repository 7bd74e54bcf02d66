/**
 * From lines to sections: what is a heading, an item, a row; the levels and stable anchors of sections; tables whose columns were lost;
 * and the way back to Markdown. Start with {@link io.candor.importer.outline.Outline}.
 */
package io.candor.importer.outline;
