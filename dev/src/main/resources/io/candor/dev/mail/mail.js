// Shows the list anew as soon as there is another mail.
(() => {
  if (location.pathname !== "/") {
    return;
  }
  const shown = Number(document.body.dataset.newest);
  const look = async () => {
    if (document.hidden) {
      return;
    }
    const answer = await fetch("/api/mails").catch(() => null);
    if (answer?.ok) {
      const { mails } = await answer.json();
      if ((mails[0]?.id ?? 0) !== shown) {
        location.reload();
      }
    }
  };
  setInterval(look, 3000);
})();
