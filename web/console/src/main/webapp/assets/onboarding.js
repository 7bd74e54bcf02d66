// Comforts of the wizard; every step works without them.
(() => {
  'use strict';

  // A proposal for the name in addresses, as long as nobody has typed one; and whether it is free.
  const slug = (box) => {
    const field = box.querySelector('input');
    const said = box.querySelector('.availability');
    const source = document.querySelector('[data-slug-source] input');
    let touched = field.value !== '';
    let timer;
    let asked = 0;
    const ask = async () => {
      const mine = ++asked;
      if (field.value.length < 2) {
        said.textContent = '';
        return;
      }
      const answer = await fetch(box.dataset.availability + '?slug=' + encodeURIComponent(field.value));
      const text = answer.ok ? await answer.text() : '';
      if (mine === asked) {
        said.textContent = text;
        const free = answer.headers.get('Candor-Free') === 'true';
        said.classList.toggle('free', free);
        said.classList.toggle('taken', !free && text !== '');
      }
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 300);
    };
    field.addEventListener('input', () => {
      touched = true;
      soon();
    });
    source.addEventListener('input', () => {
      if (!touched) {
        field.value = source.value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
          .replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '').slice(0, 40).replace(/-+$/, '');
        soon();
      }
    });
  };

  // The zone that this browser is in.
  const zone = (box) => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const field = box.querySelector('select');
    if (field.value === 'UTC' && [...field.options].some((option) => option.value === here)) {
      field.value = here;
    }
  };

  // A file that is too large is refused before it is sent.
  const upload = (box) => {
    const field = box.querySelector('input[type="file"]');
    field.addEventListener('change', () => {
      const tooLarge = field.files[0]?.size > Number(box.dataset.upload);
      box.querySelector('.refusal').textContent = tooLarge ? box.dataset.tooLarge : '';
      if (tooLarge) {
        field.value = '';
      }
    });
  };

  // j and k go from finding to finding, x leaves out, e edits, o shows the place in the original.
  const findings = () => {
    const lines = [...document.querySelectorAll('[data-findings] > li')];
    let at = -1;
    const go = (step) => {
      lines[at]?.classList.remove('here');
      at = Math.min(Math.max(at + step, 0), lines.length - 1);
      lines[at].classList.add('here');
      lines[at].querySelector('input, a').focus();
      lines[at].scrollIntoView({ block: 'nearest' });
    };
    lines.forEach((line, index) => line.addEventListener('focusin', () => {
      lines[at]?.classList.remove('here');
      at = index;
      line.classList.add('here');
    }));
    document.addEventListener('keydown', (event) => {
      const typing = event.target.matches('textarea, select, input:not([type="checkbox"])');
      if (typing || event.ctrlKey || event.metaKey || event.altKey || !lines.length) {
        return;
      }
      const line = lines[at];
      const keys = {
        j: () => go(1),
        k: () => go(-1),
        x: () => line?.querySelector('input[type="checkbox"]')?.click(),
        e: () => line?.querySelector('[data-edit]')?.click(),
        o: () => line?.querySelector('a[href^="#"]')?.click(),
      };
      if (keys[event.key]) {
        event.preventDefault();
        keys[event.key]();
      }
    });
    // In two columns the original scrolls by itself, and the page stays where it is.
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="#at-"]');
      const place = link && document.getElementById(link.getAttribute('href').slice(1));
      const paper = place?.closest('.paper');
      if (paper && matchMedia('(min-width: 70rem)').matches) {
        event.preventDefault();
        document.querySelectorAll('mark.here').forEach((mark) => mark.classList.remove('here'));
        place.classList.add('here');
        paper.scrollTo({ top: place.offsetTop - paper.offsetTop - paper.clientHeight / 3 });
      }
    });
  };

  document.querySelectorAll('[data-availability]').forEach(slug);
  document.querySelectorAll('[data-zone="true"]').forEach(zone);
  document.querySelectorAll('[data-upload]').forEach(upload);
  if (document.querySelector('[data-findings]')) {
    findings();
  }
})();
