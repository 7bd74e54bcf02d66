/** Pages on which members say who the company is, whom people can turn to, and under which host names the centre is found. */
package io.candor.web.console.settings;
