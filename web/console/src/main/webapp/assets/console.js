// Comforts of the console's forms; every form works without them.
(() => {
  'use strict';

  // Shows only those fields that a choice asks for: data-of names the choice, data-for the values that want the field.
  const follow = (field) => {
    const choice = document.querySelector('[data-choice="' + field.dataset.of + '"] select');
    const show = () => { field.hidden = !field.dataset.for.split(' ').includes(choice.value); };
    choice.addEventListener('change', show);
    show();
  };

  // A button that copies the text of the element it names.
  const copy = (button) => {
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      document.getElementById(button.dataset.copy + '-said').textContent = button.dataset.said;
    });
  };

  // The frame beside the banner's settings shows what is being typed.
  const preview = (frame) => {
    const fields = document.querySelector('[data-previewed]');
    const language = document.querySelector('[data-preview-language]');
    const value = (name) => fields.querySelector('[data-draft="' + name + '"] select, [data-draft="' + name + '"] input, [data-draft="' + name + '"] textarea')?.value;
    const own = (name) => value(name + '-' + language.value);
    let timer;
    let address = frame.getAttribute('src');
    const show = () => {
      // Before the centre is open there are no pages of it to show.
      if (!frame) return;
      const draft = { placement: value('placement'), title: own('title'), body: own('body') };
      const next = frame.dataset.address + '?lang=' + language.value + '#' + encodeURIComponent(JSON.stringify(draft));
      if (next !== address) {
        address = next;
        frame.contentWindow.location.replace(next);
      }
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(show, 400);
    };
    fields?.addEventListener('input', soon);
    language.closest('.field').hidden = false;
    language.addEventListener('change', show);
  };

  // A brand: colours can be picked, are measured while they change, and the frame shows the real pages in them.
  const brand = (panel) => {
    const frame = document.querySelector('[data-brand-preview]');
    const choices = document.querySelector('[data-brand-choices]');
    const file = document.querySelector('[data-logo]');
    const fields = [...panel.querySelectorAll('[data-colour]')];
    const text = (field) => field.querySelector('input[type="text"]');
    const value = (input) => input.value.trim().replace(/^#?/, '#').toLowerCase();
    let logo;
    const show = () => {
      // Before the centre is open there are no pages of it to show.
      if (!frame) return;
      const draft = { path: choices.querySelector('#preview-page').value, scheme: choices.querySelector('#preview-scheme').value, logo };
      fields.forEach((field) => { draft[field.dataset.colour] = text(field).value; });
      frame.contentWindow.location.replace(frame.dataset.brandPreview + '#' + encodeURIComponent(JSON.stringify(draft)));
    };
    const cells = (row, one) => {
      const [what, measured, needed, verdict, nearest] = row.cells;
      what.textContent = one.what;
      measured.textContent = one.measured;
      needed.textContent = one.needed;
      verdict.firstElementChild.textContent = one.verdict;
      verdict.firstElementChild.className = 'badge ' + (one.passes ? 'good' : 'bad');
      nearest.firstElementChild.textContent = one.proposal;
    };
    const measure = async () => {
      const asked = new URLSearchParams(fields.map((field) => [field.dataset.colour, value(text(field))]));
      const answer = await fetch(panel.dataset.brand + '?' + asked);
      const body = panel.querySelector('[data-contrasts]');
      if (answer.ok && body) {
        const rows = await answer.json();
        rows.forEach((one, i) => cells(body.rows[i], one));
        const failing = rows.filter((one) => !one.passes);
        const said = panel.querySelector('[data-contrasts-said]');
        said.textContent = said.dataset.contrastsSaid + ' ' + failing.map((one) => one.what + ': ' + one.measured).join('; ');
      }
    };
    let timer;
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => { show(); measure(); }, 250);
    };
    for (const field of fields) {
      const input = text(field);
      const picker = document.createElement('input');
      picker.type = 'color';
      picker.value = value(input);
      picker.setAttribute('aria-label', field.querySelector('label').textContent);
      input.after(picker);
      picker.addEventListener('input', () => { input.value = picker.value; changed(); });
      input.addEventListener('input', () => { picker.value = value(input); changed(); });
    }
    file?.addEventListener('change', () => {
      logo = file.files[0] ? URL.createObjectURL(file.files[0]) : undefined;
      show();
    });
    if (frame) {
      choices.hidden = false;
      choices.addEventListener('change', show);
      frame.addEventListener('load', show, { once: true });
      show();
    }
  };

  // A form that takes more than a second says that it is at work; nothing is known of how far it has come.
  const words = document.currentScript.dataset.working;
  const place = document.querySelector('[data-working].working');
  let working;
  document.addEventListener('submit', (event) => {
    clearTimeout(working);
    working = setTimeout(() => {
      if (event.defaultPrevented) return;
      const bar = document.createElement('progress');
      bar.setAttribute('aria-label', words);
      place.replaceChildren(bar, ' ' + words);
    }, 1000);
  });
  // The browser may show the page again as it was when it was left.
  addEventListener('pageshow', () => {
    clearTimeout(working);
    place.replaceChildren();
  });

  document.querySelectorAll('[data-brand]').forEach(brand);
  document.querySelectorAll('[data-of]').forEach(follow);
  document.querySelectorAll('[data-copy]').forEach(copy);
  document.querySelectorAll('iframe[data-address]').forEach(preview);
})();

// Charts in the colours of the page, light or dark; PrimeFaces calls this by name.
window.candorChart = function () {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const { data, options } = this.cfg.config;
  for (const set of data.datasets) {
    if (set.colour) {
      set.backgroundColor = colour('--chart-' + set.colour);
      set.borderColor = set.backgroundColor;
    }
  }
  for (const axis of Object.values(options.scales ?? {})) {
    axis.ticks = { ...axis.ticks, color: colour('--soft') };
    axis.grid = { ...axis.grid, color: colour('--line') };
  }
  if (options.plugins?.legend) {
    options.plugins.legend.labels = { ...options.plugins.legend.labels, color: colour('--ink') };
  }
};
