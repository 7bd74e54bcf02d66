// Stands in for a script of the tenant's real website: stores what its markup says, and tells the page that it ran.
(() => {
  const { kind, names, seconds, standIn } = document.currentScript.dataset;
  for (const listed of names ? names.split(', ') : []) {
    const name = listed.replace(/\*$/, 'demo');
    if (kind === 'LOCAL_STORAGE') {
      localStorage.setItem(name, 'stand-in');
    } else if (kind === 'SESSION_STORAGE') {
      sessionStorage.setItem(name, 'stand-in');
    } else {
      document.cookie = `${name}=stand-in; Path=/; SameSite=Lax${seconds ? `; Max-Age=${seconds}` : ''}`;
    }
  }
  document.dispatchEvent(new CustomEvent('demo:ran', { detail: standIn }));
})();
