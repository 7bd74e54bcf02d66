/** What the pages about requests share: how one is opened in a browser, and how its files are handed out. */
package io.candor.web.shared.request;
