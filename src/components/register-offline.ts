/** Sites built with OFFLINE=1: stores the site in the browser once the page has been shown. */
const { worker, base } = document.querySelector<HTMLElement>('[data-offline]')?.dataset ?? {};

// only secure addresses (https, localhost) have service workers; elsewhere the site works as ever
if (worker && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    navigator.serviceWorker.register(worker, { scope: base }).catch((error) => console.warn(error));
  });
}

export {};
