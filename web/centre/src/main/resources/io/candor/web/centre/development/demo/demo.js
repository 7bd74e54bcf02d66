// Shows which stand-ins ran, what is stored now, and what the banner has told the page.
const ran = new Set();
let shown = '';

function stored() {
  const cookies = document.cookie.split('; ').filter(Boolean).map((each) => [each.split('=')[0], 'Cookie']);
  const local = Object.keys(localStorage).map((name) => [name, 'localStorage']);
  const session = Object.keys(sessionStorage).map((name) => [name, 'sessionStorage']);
  return [...cookies, ...local, ...session].sort();
}

function row(...texts) {
  const line = document.createElement('tr');
  for (const text of texts) {
    line.insertCell().textContent = text;
  }
  return line;
}

function refresh() {
  const table = document.getElementById('demo-store');
  if (!table) {
    return;
  }
  for (const cell of document.querySelectorAll('.demo-state')) {
    if (ran.has(cell.dataset.of)) {
      cell.textContent = cell.dataset.ran;
    }
  }
  const now = stored();
  if (JSON.stringify(now) !== shown) {
    shown = JSON.stringify(now);
    const lines = now.length ? now.map((each) => row(...each)) : [row(table.dataset.empty, '')];
    table.tBodies[0].replaceChildren(...lines);
  }
}

document.addEventListener('demo:ran', (event) => {
  ran.add(event.detail);
  refresh();
});
for (const name of ['candor:ready', 'candor:choice', 'candor:withdrawn']) {
  document.addEventListener(name, (event) => {
    const line = document.createElement('li');
    line.textContent = `${name} ${JSON.stringify(event.detail)}`;
    document.getElementById('demo-event-list').append(line);
    refresh();
  });
}
document.addEventListener('DOMContentLoaded', refresh);
setInterval(refresh, 500);
