// Keys for lists of what is to be done: j and k go from line to line, Enter opens (as on every link), ? tells. They can be switched off.
(() => {
  'use strict';

  const OFF = 'candor-keys-off';
  const help = document.querySelector('dialog[data-keys]');
  const queue = document.querySelector('[data-queue]');
  if (!help || !queue) return;

  const stored = () => { try { return localStorage.getItem(OFF) === '1'; } catch { return false; } };
  const store = (off) => { try { off ? localStorage.setItem(OFF, '1') : localStorage.removeItem(OFF); } catch { /* For this page alone. */ } };
  const on = help.querySelector('input[type="checkbox"]');
  on.checked = !stored();
  on.addEventListener('change', () => store(!on.checked));
  const open = document.querySelector('[data-keys-open]');
  open.hidden = false;
  open.firstElementChild.addEventListener('click', () => help.showModal());

  const links = () => [...queue.querySelectorAll('tbody tr, li')].map((line) => line.querySelector('a[href]')).filter(Boolean);
  const go = (steps) => {
    const all = links();
    const at = all.findIndex((link) => link.closest('tr, li').contains(document.activeElement));
    const next = at < 0 ? (steps > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + steps, 0), all.length - 1);
    all[next]?.focus();
  };

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, select, textarea, [contenteditable]');
    if (typing || !on.checked || help.open || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '?') help.showModal();
    else if (event.key === 'j') go(1);
    else if (event.key === 'k') go(-1);
    else return;
    event.preventDefault();
  });
})();
