// The button of rescue.html. It stands alone: whatever is wrong with the guide, nothing of it is used here.
(function () {
  const base = new URL('./', document.currentScript.src).pathname;
  const buttons = [...document.querySelectorAll('button')];

  function show(state) {
    for (const line of document.querySelectorAll('[data-state]')) line.hidden = line.dataset.state !== state;
    for (const button of buttons) button.disabled = state === 'working';
  }

  function within(milliseconds, promise) {
    return Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error('too slow')), milliseconds))]);
  }

  /** The names of the guide's files, from the network: the worker does not keep this list. */
  async function filesOnline() {
    const { files } = await (await fetch(`${base}version.json`, { cache: 'no-store' })).json();
    if (!files['index.html']) throw new Error('no guide there');
    return Object.keys(files);
  }

  async function forget() {
    // Both are missing in some private windows; then there is nothing to forget.
    const registrations = navigator.serviceWorker ? await navigator.serviceWorker.getRegistrations() : [];
    for (const registration of registrations) if (new URL(registration.scope).pathname === base) await registration.unregister();
    const names = 'caches' in window ? await caches.keys() : [];
    for (const name of names) if (name.startsWith(`lommeguide:${base}:`)) await caches.delete(name);
  }

  async function repair({ currentTarget }) {
    const guide = currentTarget.closest('section').querySelector('.open').href;
    show('working');
    let files;
    try {
      files = await within(15000, filesOnline());
    } catch {
      // The guide that is on the phone may be broken, but it is all there is.
      return show('unreachable');
    }
    try {
      await within(15000, forget());
      // The browser would not ask for these again by itself, also where the copy that it has is broken.
      await within(30000, Promise.allSettled(files.filter((file) => file.startsWith('assets/')).map((file) => fetch(base + file, { cache: 'reload' })))).catch(() => undefined);
      location.replace(guide);
    } catch {
      show('stuck');
    }
  }

  show('ready');
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener('click', repair);
  }
})();
