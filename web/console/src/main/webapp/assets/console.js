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
