import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { guide } from './tools/build/guide-plugin.ts';

export default defineConfig({
  // Whatever way it is written: one slash at each end.
  base: `/${process.env['BASE'] ?? ''}/`.replace(/\/{2,}/g, '/'),
  plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false }), guide({ pack: process.env['PACK'] ?? 'koebenhavn' })],
});
