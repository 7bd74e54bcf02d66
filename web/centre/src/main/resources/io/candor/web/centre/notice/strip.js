/* A strip at the bottom of a product's page while a new version of the privacy policy is about to take effect. Stores nothing. */
(function () {
  'use strict';
  var api = ${api};
  function show(notice) {
    var strip = document.createElement('section');
    strip.setAttribute('aria-label', notice.title);
    strip.id = 'candor-notice';
    style(strip, {
      position: 'fixed', left: '0', right: '0', bottom: '0', zIndex: '2147483000', display: 'flex', flexWrap: 'wrap',
      gap: '8px 16px', alignItems: 'center', padding: '12px 16px', background: '#16181d', color: '#ffffff',
      font: '15px/1.45 system-ui, sans-serif', boxShadow: '0 -2px 12px rgba(0,0,0,.25)'
    });
    var text = document.createElement('p');
    style(text, { margin: '0', flex: '1 1 16rem' });
    text.textContent = notice.sentence;
    var link = document.createElement('a');
    link.href = notice.compare;
    link.textContent = notice.action;
    style(link, { color: '#ffffff', textDecoration: 'underline', padding: '8px 0' });
    var close = document.createElement('button');
    close.type = 'button';
    close.textContent = notice.dismiss;
    style(close, {
      background: 'transparent', color: '#ffffff', border: '1px solid #ffffff', borderRadius: '6px', padding: '8px 14px',
      font: 'inherit', cursor: 'pointer'
    });
    close.addEventListener('click', function () { strip.remove(); });
    strip.append(text, link, close);
    document.body.append(strip);
  }
  function style(element, values) {
    Object.keys(values).forEach(function (name) { element.style[name] = values[name]; });
  }
  function ask() {
    fetch(api, { credentials: 'omit', headers: { Accept: 'application/json', 'Accept-Language': document.documentElement.lang || 'en' } })
      .then(function (answer) { return answer.ok ? answer.json() : {}; })
      .then(function (document_) { if (document_.notice) { show(document_.notice); } })
      .catch(function () { /* A product works without. */ });
  }
  if (document.body) { ask(); } else { document.addEventListener('DOMContentLoaded', ask); }
})();
