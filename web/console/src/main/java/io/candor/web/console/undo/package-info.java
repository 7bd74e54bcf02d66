/** What a member did last and can take back, offered on the page to which that led. Begin with {@code Undo}. */
package io.candor.web.console.undo;
