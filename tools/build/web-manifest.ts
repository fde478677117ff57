/** The web app manifest: a neutral name, own icons, and shortcuts to the numbers, the signs and the decision. */
export const webManifest = (base: string, language: string, labels: { readonly name: string; readonly contact: string; readonly signs: string; readonly handle: string }): string =>
  JSON.stringify({
    id: base,
    name: labels.name,
    short_name: labels.name,
    lang: language,
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#123a4d',
    icons: [
      { src: `${base}icon.svg`, type: 'image/svg+xml', sizes: 'any' },
      { src: `${base}icon-192.png`, type: 'image/png', sizes: '192x192' },
      { src: `${base}icon-512.png`, type: 'image/png', sizes: '512x512' },
      { src: `${base}icon-maskable-512.png`, type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: labels.contact, url: `${base}#kontakt` },
      { name: labels.signs, url: `${base}#tegn` },
      { name: labels.handle, url: `${base}#handl` },
    ],
  });
