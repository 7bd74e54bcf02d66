/** What every public page has around its content: head, navigation, footer. The template is {@code templates/public.xhtml}. */
package io.candor.web.shared.layout;
