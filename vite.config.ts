import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { guide } from './tools/build/guide-plugin.ts';

export default defineConfig({
  base: process.env['BASE'] ?? '/',
  plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false }), guide({ pack: process.env['PACK'] ?? 'koebenhavn' })],
});
