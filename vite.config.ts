import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { guide } from './tools/build/guide-plugin.ts';

export default defineConfig({
  // Whatever way it is written: one slash at each end.
  base: `/${process.env['BASE'] ?? ''}/`.replace(/\/{2,}/g, '/'),
  // Who writes the content needs no advice on the speed of plugins.
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
  plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false }), guide({ pack: process.env['PACK'] ?? 'koebenhavn' })],
});
