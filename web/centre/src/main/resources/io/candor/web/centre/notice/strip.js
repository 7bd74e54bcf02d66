/* A strip at the bottom of a product's page while a new version of the privacy policy is about to take effect, when the company gets a new
 * owner, and when processors have just changed. Stores nothing. */
(function () {
  'use strict';
  var api = ${api};
  function show(news) {
    var strip = document.createElement('section');
    strip.setAttribute('aria-label', news.map(function (one) { return one.title; }).join(', '));
    strip.id = 'candor-notice';
    style(strip, {
      position: 'fixed', left: '0', right: '0', bottom: '0', zIndex: '2147483000', display: 'flex', flexWrap: 'wrap',
      gap: '8px 16px', alignItems: 'center', padding: '12px 16px', background: '#16181d', color: '#ffffff',
      font: '15px/1.45 system-ui, sans-serif', boxShadow: '0 -2px 12px rgba(0,0,0,.25)'
    });
    var texts = document.createElement('div');
    style(texts, { flex: '1 1 16rem' });
    news.forEach(function (one) { texts.append(row(one)); });
    var close = document.createElement('button');
    close.type = 'button';
    close.textContent = news[0].dismiss;
    style(close, {
      background: 'transparent', color: '#ffffff', border: '1px solid #ffffff', borderRadius: '6px', padding: '8px 14px',
      font: 'inherit', cursor: 'pointer'
    });
    close.addEventListener('click', function () { strip.remove(); });
    strip.append(texts, close);
    document.body.append(strip);
  }
  function row(one) {
    var text = document.createElement('p');
    style(text, { margin: '0', padding: '4px 0' });
    var link = document.createElement('a');
    link.href = one.compare || one.read;
    link.textContent = one.action;
    style(link, { color: '#ffffff', textDecoration: 'underline', padding: '8px 0', marginLeft: '8px' });
    text.append(one.sentence, ' ', link);
    return text;
  }
  function style(element, values) {
    Object.keys(values).forEach(function (name) { element.style[name] = values[name]; });
  }
  function ask() {
    fetch(api, { credentials: 'omit', headers: { Accept: 'application/json', 'Accept-Language': document.documentElement.lang || 'en' } })
      .then(function (answer) { return answer.ok ? answer.json() : {}; })
      .then(function (said) { var news = [said.notice, said.ownership, said.processors].filter(Boolean); if (news.length) { show(news); } })
      .catch(function () { /* A product works without. */ });
  }
  if (document.body) { ask(); } else { document.addEventListener('DOMContentLoaded', ask); }
})();
