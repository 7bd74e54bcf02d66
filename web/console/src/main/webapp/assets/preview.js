// Shows the tenant's real banner with the settings that are being typed in the page around (they stand in this page's fragment, so no
// server sees them). Nothing that the banner does here is stored or handed in.
(() => {
  'use strict';
  const self = document.currentScript;
  let cookies = '';
  Object.defineProperty(document, 'cookie', {
    get: () => cookies,
    set: (text) => { cookies = text.split(';')[0]; },
  });
  Storage.prototype.removeItem = () => {};
  const load = window.fetch.bind(window);
  window.fetch = (address, options) =>
    options?.method === 'POST'
      ? Promise.resolve(new Response('{"receipt":""}', { status: 201, headers: { 'Content-Type': 'application/json' } }))
      : load(address, options);

  const drafted = () => {
    try {
      return JSON.parse(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return {};
    }
  };

  const run = (source) => {
    const script = document.createElement('script');
    script.src = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    document.head.append(script);
  };

  // The script ends in the call of its function with the configuration and the style sheet.
  const withDraft = (source) => {
    const at = source.lastIndexOf('({"slug":');
    if (at < 0) {
      document.querySelector('h1').textContent = self.dataset.nothing;
      return source;
    }
    const [config, css] = JSON.parse('[' + source.slice(at + 1, source.lastIndexOf(')')) + ']');
    const draft = drafted();
    config.placement = draft.placement || config.placement;
    config.gpc = false;
    for (const name of ['title', 'body']) {
      config.texts[name] = draft[name] || config.texts[name];
    }
    return source.slice(0, at) + '(' + JSON.stringify(config) + ',' + JSON.stringify(css) + ');';
  };

  addEventListener('hashchange', () => location.reload());
  load(self.dataset.banner)
    .then((answer) => answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status))))
    .then((source) => run(withDraft(source)))
    .catch(() => { document.querySelector('h1').textContent = self.dataset.nothing; });
})();
