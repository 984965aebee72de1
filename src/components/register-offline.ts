/** Sites built with OFFLINE=1: stores the site in the browser once the page has been shown, and says so in the footer. */
const { worker, base } = document.querySelector<HTMLElement>('[data-offline]')?.dataset ?? {};

// only secure addresses (https, localhost) have service workers; elsewhere the site works as ever
if (worker && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    navigator.serviceWorker.register(worker, { scope: base }).catch((error) => console.warn(error));
  });
  // a worker is ready when it has stored what it is told to
  navigator.serviceWorker.ready.then(() => {
    const stored = document.querySelector<HTMLElement>('[data-offline-stored]');
    if (stored) stored.hidden = false;
  });
}

export {};
