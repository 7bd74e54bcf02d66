// Shows the real pages of the centre in the colours and with the logo that are being chosen in the page around. They stand in this page's
// fragment; nothing of them is sent anywhere. Links lead on inside the frame, forms lead nowhere.
(() => {
  'use strict';
  const { centre, nothing } = document.currentScript.dataset;
  const brand = new CSSStyleSheet();
  document.adoptedStyleSheets = [brand];
  const dark = new Map();
  let path = null;

  const draft = () => {
    try {
      return JSON.parse(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return {};
    }
  };
  const colour = (text) => /^#?[0-9a-f]{6}$/i.test(text?.trim() ?? '') ? (text.trim().startsWith('#') ? text.trim() : '#' + text.trim()) : null;

  // Rules for dark pages hold when the page around asks for dark, whatever the device prefers.
  const choose = (scheme) => {
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (rule instanceof CSSMediaRule && (dark.has(rule) || rule.conditionText.includes('prefers-color-scheme'))) {
          dark.set(rule, true);
          rule.media.mediaText = scheme === 'dark' ? 'all' : 'not all';
        }
      }
    }
  };

  const paint = () => {
    const chosen = draft();
    const isDark = chosen.scheme === 'dark';
    const accent = colour(isDark ? chosen.accentDark : chosen.accent);
    const surface = colour(isDark ? chosen.surfaceDark : chosen.surface);
    choose(chosen.scheme);
    brand.replaceSync(':root{color-scheme:' + (isDark ? 'dark' : 'light') + ';'
      + (accent ? '--accent:' + accent + ';' : '') + (surface ? '--surface:' + surface + ';' : '') + '}');
    for (const image of document.querySelectorAll('.brand img')) {
      image.dataset.own ??= image.src;
      image.src = chosen.logo?.startsWith('blob:') ? chosen.logo : image.dataset.own;
    }
  };

  const loaded = (link) => new Promise((done) => {
    link.addEventListener('load', done);
    link.addEventListener('error', done);
  });

  const show = async (page) => {
    document.documentElement.lang = page.documentElement.lang;
    page.querySelectorAll('script').forEach((script) => script.remove());
    const sheets = [...page.querySelectorAll('link[rel="stylesheet"]')].map((link) => document.importNode(link, true));
    const ready = Promise.all(sheets.map(loaded));
    document.head.querySelectorAll('link').forEach((link) => link.remove());
    document.head.append(...sheets);
    await ready;
    document.body.replaceWith(document.importNode(page.body, true));
    // The page around has a head and a main part of its own.
    document.querySelectorAll('body > header, main').forEach((part) => part.setAttribute('aria-label', document.title));
    paint();
  };

  const go = async (next) => {
    path = next;
    try {
      const answer = await fetch(centre + next);
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      await show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      scrollTo(0, 0);
    } catch {
      document.body.querySelector('h1').textContent = nothing;
    }
  };

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (!link) {
      return;
    }
    const address = link.getAttribute('href');
    if (!address.startsWith('#')) {
      event.preventDefault();
      if (address.startsWith(centre + '/')) {
        go(address.slice(centre.length));
      }
    } else {
      event.preventDefault();
      document.getElementById(address.slice(1))?.scrollIntoView();
    }
  });
  document.addEventListener('submit', (event) => event.preventDefault());
  let asked = draft().path || '/';
  addEventListener('hashchange', () => {
    const next = draft().path || '/';
    if (next !== asked) {
      asked = next;
      go(next);
    } else {
      paint();
    }
  });
  go(asked);
})();
