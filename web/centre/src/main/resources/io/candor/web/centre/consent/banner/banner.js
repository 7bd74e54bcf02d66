// The banner on a tenant's own website. One function, called by what the server puts behind it: the tenant's configuration and the style
// sheet. Plain elements in the page's own document, so that browser tools that refuse on a person's behalf find the buttons. Nothing is
// stored before a choice, and nothing is called recorded before the ledger has said so. No part of a text is ever read as HTML.
// Statements end with a semicolon and no text runs over several lines: the server takes comments and indentation away.
((config, css) => {
  'use strict';

  // A page that has it twice has it once.
  if (window.candor?.choices) {
    return;
  }

  const { cookie, notice, texts } = config;
  const { categories } = notice;
  const optional = categories.filter((category) => !category.locked);
  const gpc = config.gpc || navigator.globalPrivacyControl === true;
  const METHODS = { b: 'banner', c: 'centre', g: 'gpc', a: 'api' };
  const DAY = 86400;

  // Cookies and storage are refused by some browsers in some frames: then the choice holds for this page.
  const attempt = (work, otherwise) => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  const seconds = () => Math.floor(Date.now() / 1000);
  const random = (head = []) =>
    btoa(String.fromCharCode(...head, ...crypto.getRandomValues(new Uint8Array(16 - head.length))))
      .replaceAll('+', '-').replaceAll('/', '_').slice(0, 22);
  // Begins with the time, as UUID version 7 does: neighbours in time are neighbours in the ledger's index.
  const newKey = () => random([5, 4, 3, 2, 1, 0].map((place) => (Date.now() / 256 ** place) & 255));
  // A key's last character stands for two bits only; the next letter says that the choice was made although the browser sent the signal.
  const knowing = (key) => key.slice(0, -1) + String.fromCharCode(key.charCodeAt(21) + 1);
  const emit = (name, detail, cancelable) =>
    document.dispatchEvent(new CustomEvent('candor:' + name, { detail, cancelable }));

  // ---- The choice and its cookie --------------------------------------------------------------------------------------------------

  const FORM = /^1\.(\d{1,9})\.(\d{1,11})\.([abcg])\.([\w-]{22})\.([\w-]{22})\.([a-z0-9~-]*)\.([ps])$/;

  const cookies = () => attempt(() => document.cookie, '').split('; ');

  // The last choice, whether it still holds or not; null if there is none that can be read.
  const read = () => {
    for (const each of cookies()) {
      const form = each.startsWith(cookie.name + '=') && FORM.exec(each.slice(cookie.name.length + 1));
      if (form) {
        const [, number, at, method, subject, key, granted, state] = form;
        return { notice: +number, at: +at, method, subject, key, granted: granted ? granted.split('~') : [], state };
      }
    }
    return null;
  };

  const end = (of) => {
    const date = new Date(of.at * 1000);
    date.setUTCMonth(date.getUTCMonth() + cookie.months, date.getUTCDate() + cookie.days);
    return date;
  };

  // Made under a notice that asked for as much, not yet over; and one that could no longer be handed in is asked for again.
  const holds = (of) =>
    of && of.notice >= config.since && of.at < seconds() + DAY && end(of) > Date.now()
      && (of.state === 's' || of.at > seconds() - 89 * DAY);

  const write = (of) => attempt(() => {
    const value = [1, of.notice, of.at, of.method, of.subject, of.key, of.granted.join('~'), of.state].join('.');
    document.cookie = cookie.name + '=' + value + '; Path=/; Expires=' + end(of).toUTCString() + '; SameSite='
      + cookie.sameSite + (cookie.domain ? '; Domain=' + cookie.domain : '')
      + (location.protocol === 'https:' ? '; Secure' : '');
  });

  const earlier = read();
  let choice = holds(earlier) ? earlier : null;

  const allows = (category) => category.locked || !!choice?.granted.includes(category.key);
  const choices = () =>
    choice && Object.fromEntries(optional.map((category) => [category.key, allows(category)]));

  // ---- Consent Mode, before any tag -----------------------------------------------------------------------------------------------

  const layer = (window.dataLayer ??= []);
  // Tags tell commands from other entries by their being an arguments object.
  function tag() {
    layer.push(arguments);
  }
  const signals = (granted) => Object.fromEntries(config.signals.map((name) => [
    name,
    categories.some((category) => category.signals.includes(name) && granted(category)) ? 'granted' : 'denied',
  ]));
  tag('consent', 'default', signals((category) => category.locked));

  // ---- What is stored without being allowed goes ----------------------------------------------------------------------------------

  const patterns = (allowed) => categories
    .filter((category) => allows(category) === allowed)
    .flatMap((category) => category.entries.flatMap((entry) => entry.name.split(', ')));
  const isAmong = (name, list) => list.some(
    (pattern) => pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);

  // Every domain and path by which this page could have set a cookie.
  const expire = (name) => {
    const labels = location.hostname.split('.');
    const domains = ['', ...labels.map((label, from) => '; Domain=' + labels.slice(from).join('.'))];
    const steps = location.pathname.split('/');
    const paths = steps.flatMap((step, to) => {
      const folder = steps.slice(0, to + 1).join('/');
      return [folder, folder + '/'];
    });
    for (const domain of domains) {
      for (const place of paths) {
        document.cookie = name + '=; Max-Age=0; Path=' + place + domain
          + (location.protocol === 'https:' ? '; Secure' : '');
      }
    }
  };

  const sweep = () => {
    const refused = patterns(false);
    const kept = [cookie.name, ...patterns(true)];
    const goes = (name) => isAmong(name, refused) && !isAmong(name, kept);
    attempt(() => cookies().map((each) => each.split('=')[0]).filter(goes).forEach(expire));
    for (const store of ['localStorage', 'sessionStorage']) {
      attempt(() => Object.keys(window[store]).filter(goes).forEach((name) => window[store].removeItem(name)));
    }
  };

  // ---- Marked content starts when all its categories are granted ------------------------------------------------------------------

  const started = new Map();
  // Scripts run in the order of the page: one inside the page waits for those before it that are being loaded.
  let loaded = Promise.resolve();
  let begun = false;

  // Pages with trusted types must trust this one: what it starts stands in the page itself.
  const trusted = attempt(() => window.trustedTypes?.createPolicy(
    'candor', { createScript: (text) => text, createScriptURL: (address) => address }));

  const startScript = (inert) => {
    const script = document.createElement('script');
    for (const { name, value } of inert.attributes) {
      if (name !== 'type' && name !== 'data-src' && name !== 'data-type') {
        script.setAttribute(name, value);
      }
    }
    // Not in the markup any more once the browser has seen it.
    script.nonce = inert.nonce;
    script.type = inert.dataset.type ?? '';
    script.async = inert.hasAttribute('async');
    started.set(script, started.get(inert));
    if (inert.dataset.src) {
      const before = loaded;
      loaded = script.async ? before : new Promise((resolve) => {
        script.onload = script.onerror = () => resolve(before);
      });
      script.src = trusted?.createScriptURL(inert.dataset.src) ?? inert.dataset.src;
      inert.replaceWith(script);
    } else {
      script.text = trusted?.createScript(inert.text) ?? inert.text;
      loaded = loaded.then(() => inert.replaceWith(script));
    }
  };

  const release = () => {
    // A script that the parser has not finished would start with half its text.
    if (!begun) {
      return;
    }
    for (const element of document.querySelectorAll('[data-candor]')) {
      const needs = element.dataset.candor.trim().split(/\s+/);
      const free = needs.every((need) => categories.some((category) => category.key === need && allows(category)));
      const isScript = element.tagName === 'SCRIPT';
      if (!free || started.has(element) || isScript && element.type !== 'text/plain') {
        continue;
      }
      started.set(element, needs);
      if (isScript) {
        attempt(() => startScript(element));
      } else {
        for (const name of ['srcset', 'src']) {
          if (element.dataset[name]) {
            element.setAttribute(name, element.dataset[name]);
          }
        }
      }
    }
  };

  // Frames and images can be emptied; a script that has run cannot be taken back.
  const stop = (withdrawn) => {
    let ran = false;
    for (const [element, needs] of started) {
      if (needs.some((need) => withdrawn.includes(need))) {
        ran = true;
        if (element.tagName !== 'SCRIPT') {
          started.delete(element);
          element.removeAttribute('srcset');
          element.removeAttribute('src');
        }
      }
    }
    return ran;
  };

  // ---- Handing the choice in ------------------------------------------------------------------------------------------------------

  let receipt = null;
  let timer;
  let failures = 0;

  // The very same for the same choice, so that the ledger knows it again; only the language it was made in is not remembered.
  const post = async (of) => {
    let answer;
    for (const language of new Set([notice.language, ...config.languages])) {
      answer = await fetch(config.api, {
        method: 'POST',
        credentials: 'omit',
        keepalive: true,
        signal: AbortSignal.timeout?.(15000),
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          key: of.key,
          subject: of.subject,
          notice: of.notice,
          language,
          choices: Object.fromEntries(optional.map(({ key }) => [key, of.granted.includes(key)])),
          method: METHODS[of.method],
          givenAt: new Date(of.at * 1000).toISOString(),
        }),
      });
      if (answer.status !== 409) {
        break;
      }
    }
    return answer;
  };

  // Gives the receipt, or null. What failed for a reason that passes is tried again, later and later.
  const handIn = async () => {
    clearTimeout(timer);
    const sent = choice;
    let pause = 0;
    try {
      const answer = await post(sent);
      const { ok, status } = answer;
      const proof = ok ? (await answer.json()).receipt : null;
      if (sent !== choice) {
        return null;
      }
      if (ok || status === 409) {
        receipt = proof;
        failures = 0;
        if (sent.state === 'p') {
          sent.state = 's';
          write(sent);
        }
        return proof;
      }
      if (status !== 429 && status < 500) {
        return null;
      }
      pause = +answer.headers.get('Retry-After') || 0;
    } catch {
      // No network, or no answer that can be read.
    }
    if (sent === choice) {
      timer = setTimeout(handIn, Math.max(pause, Math.min(300, 5 * 2 ** failures++)) * 1000 * (1 + Math.random() / 4));
    }
    return null;
  };
  addEventListener('online', () => {
    if (choice?.state === 'p') {
      handIn();
    }
  });

  const proof = async () => choice ? receipt ?? handIn() : null;

  // ---- Choosing -------------------------------------------------------------------------------------------------------------------

  // Tells whether the page has to be loaded anew.
  const apply = (next) => {
    const withdrawn = (choice?.granted ?? []).filter((key) => !next.granted.includes(key));
    choice = next;
    receipt = null;
    failures = 0;
    tag('consent', 'update', signals(allows));
    sweep();
    release();
    label();
    emit('choice', { choices: choices(), method: METHODS[next.method] });
    const ran = stop(withdrawn);
    return withdrawn.length > 0 && emit('withdrawn', { categories: withdrawn }, true) && ran;
  };

  const choose = async (granted, method) => {
    const next = {
      notice: notice.number,
      at: seconds(),
      method,
      subject: earlier?.subject ?? choice?.subject ?? random(),
      key: gpc ? knowing(newKey()) : newKey(),
      granted,
      state: 'p',
    };
    write(next);
    const reloads = apply(next);
    const handed = handIn();
    if (reloads) {
      // What it has not heard by then, the next page asks again with the same key.
      await Promise.race([handed, new Promise((resolve) => setTimeout(resolve, 1500))]);
      location.reload();
    } else if (method !== 'g') {
      tell(await handed ? texts.saved : texts.notYetSaved, receipt && button('receipt', texts.receipt, save));
    }
  };
  const all = () => choose(optional.map(({ key }) => key), 'b');
  const none = (method = 'b') => choose([], method);

  // Another tab may have been asked, too.
  document.addEventListener('visibilitychange', () => {
    const now = read();
    if (!document.hidden && holds(now) && now.key !== choice?.key) {
      if (dialog.open) {
        close();
      }
      if (apply(now)) {
        location.reload();
      }
    }
  });

  // ---- What is to be seen ---------------------------------------------------------------------------------------------------------

  const make = (tagName, attributes, ...content) => {
    const element = document.createElement(tagName);
    for (const name in attributes) {
      element.setAttribute(name, attributes[name]);
    }
    element.append(...content);
    return element;
  };
  const button = (name, text, act) => {
    const element = make('button', { type: 'button', class: 'candor-' + name }, text);
    element.addEventListener('click', act);
    return element;
  };

  const dialog = make('dialog', { 'aria-labelledby': 'candor-title', 'aria-describedby': 'candor-body' });
  const control = button('control', texts.privacyChoices, () => show(true));
  const honours = () => gpc && !choice?.granted.length;
  const label = () => control.replaceChildren(
    texts.privacyChoices, honours() ? make('small', {}, config.honoured) : '');
  const status = make('div', { class: 'candor-status', role: 'status' });
  const root = make(
    'div', { id: 'candor-consent', class: 'candor-consent', lang: notice.language, dir: config.dir },
    dialog, status, control);
  let opener;
  let second;

  // Says it aloud and shows it for a while, longer while somebody is at it.
  let hiding;
  const tell = (text, ...more) => {
    status.replaceChildren(make('p', {}, text), ...more.filter(Boolean), button('close', texts.close, () => hush(true)));
    clearTimeout(hiding);
    hiding = setTimeout(hush, 12000);
  };
  const hush = (now) => {
    if (now || !status.matches(':hover,:focus-within')) {
      const held = status.contains(document.activeElement);
      status.replaceChildren();
      if (held) {
        control.focus();
      }
    } else {
      hiding = setTimeout(hush, 3000);
    }
  };

  const save = async () => {
    const text = await proof();
    tell(text ? texts.saved : texts.notYetSaved);
    if (text) {
      const address = URL.createObjectURL(new Blob([text], { type: 'application/jose' }));
      make('a', { href: address, download: 'consent-receipt-' + config.slug + '.jws' }).click();
      setTimeout(() => URL.revokeObjectURL(address), 10000);
    }
  };

  const close = () => {
    dialog.close();
    (opener?.isConnected && opener !== document.body ? opener : control).focus({ preventScroll: true });
  };
  // Leaves everything as it is: from the second layer back to the first while there is no choice yet.
  const leave = () => {
    if (second && !choice) {
      show(false);
    } else {
      close();
    }
  };
  const then = (act) => () => {
    close();
    act();
  };

  const entryLine = (entry) => make(
    'li', {},
    make('b', {}, entry.name), ' ' + [entry.provider, entry.lifetime].filter(Boolean).join(' · '),
    make('br'), entry.purpose);

  const categoryBox = (category) => {
    const box = make('input', { type: 'checkbox', name: category.key, id: 'candor-' + category.key });
    box.checked = allows(category);
    const { entries } = category;
    return make(
      'li', { class: 'candor-category' },
      category.locked
        ? make('p', {}, make('b', {}, category.label), ' ', make('span', { class: 'candor-locked' }, texts.alwaysOn))
        : make('label', {}, box, ' ', make('b', {}, category.label)),
      make('p', {}, category.description),
      entries.length
        ? make(
          'details', {}, make('summary', {}, texts.details),
          make('ul', {}, ...entries.map(entryLine)))
        : '');
  };

  const more = () => make(
    'p', { class: 'candor-more' },
    make('a', { href: config.centre + '/cookies' }, config.links.cookies), ' ', make('a', { href: config.centre + '/policy' }, config.links.policy));
  const signalLine = () => honours() ? make('p', { class: 'candor-signal' }, texts.gpcHonoured) : '';

  const purposes = () => make('ul', { class: 'candor-purposes' }, ...optional.map(({ label }) => make('li', {}, label)));

  const firstLayer = () => [
    make('h2', { id: 'candor-title', tabindex: -1 }, texts.title),
    make('div', { class: 'candor-text' }, make('p', { id: 'candor-body' }, texts.body), purposes(), more()),
    make(
      'div', { class: 'candor-actions' },
      button('reject', texts.rejectAll, then(() => none())),
      button('accept', texts.acceptAll, then(all)),
      button('choose', texts.choose, () => show(true))),
  ];

  const secondLayer = () => {
    const boxes = make('ul', { class: 'candor-categories' }, ...categories.map(categoryBox));
    const chosen = () => [...boxes.querySelectorAll('input:checked')].map((box) => box.name);
    return [
      make(
        'div', { class: 'candor-head' },
        make('h2', { id: 'candor-title', tabindex: -1 }, texts.privacyChoices),
        button('close', choice ? texts.close : texts.back, leave)),
      make(
        'div', { class: 'candor-text' },
        make('p', { id: 'candor-body' }, texts.body), signalLine(), boxes,
        choice ? button('receipt', texts.receipt, then(save)) : '', more()),
      make(
        'div', { class: 'candor-actions' },
        button('reject', texts.rejectAll, then(() => none())),
        button('accept', texts.acceptAll, then(all)),
        button('save', texts.save, () => {
          const granted = chosen();
          close();
          choose(granted, 'b');
        })),
    ];
  };

  const show = (wantsSecond) => {
    if (!dialog.open) {
      opener = document.activeElement;
    }
    hush(true);
    second = wantsSecond;
    // The first layer at the edge leaves the page usable; everything else asks for an answer or for Escape.
    const modal = second || config.placement === 'centre';
    dialog.close();
    dialog.className = 'candor-dialog ' + (second ? 'candor-second' : 'candor-first') + (modal ? ' candor-modal' : '');
    dialog.replaceChildren(...(second ? secondLayer() : firstLayer()));
    dialog[modal ? 'showModal' : 'show']();
    // Not a button: whoever is typing must not choose by accident.
    dialog.querySelector('h2').focus({ preventScroll: true });
  };

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    leave();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    } else if (event.key === 'Tab') {
      const stops = [...dialog.querySelectorAll('a,button,input,summary')].filter((stop) => stop.getClientRects().length);
      const at = stops.indexOf(document.activeElement);
      const edge = event.shiftKey ? at < 1 : at === stops.length - 1;
      if (edge) {
        event.preventDefault();
        stops.at(event.shiftKey ? -1 : 0).focus();
      }
    }
  });

  // ---- Beginning ------------------------------------------------------------------------------------------------------------------

  window.candor = { open: () => show(true), choices, receipt: proof };

  // The signal refuses, unless somebody has allowed something here since it is on, or at the centre, which sees it too.
  if (gpc && (!choice || choice.granted.length && choice.method === 'b' && !/[BRhx]$/.test(choice.key))) {
    none('g');
  } else {
    if (choice) {
      tag('consent', 'update', signals(allows));
    }
    sweep();
    if (choice?.state === 'p') {
      handIn();
    }
  }

  const begin = () => {
    if (document.adoptedStyleSheets) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    } else {
      document.head.append(make('style', {}, css));
    }
    label();
    document.body.append(root);
    begun = true;
    release();
    // What comes later is treated alike; and whoever replaces the body keeps the control.
    new MutationObserver(() => {
      release();
      if (!root.isConnected) {
        document.body?.append(root);
      }
    }).observe(document, { childList: true, subtree: true });
    document.addEventListener('click', (event) => {
      if (event.target.closest?.('[data-candor-open]')) {
        event.preventDefault();
        show(true);
      }
    });
    emit('ready', { choices: choices(), method: METHODS[choice?.method] });
    if (!choice) {
      show(false);
    }
  };
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', begin);
  } else {
    begin();
  }
})
