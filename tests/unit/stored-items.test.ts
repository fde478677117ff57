import { expect, it } from 'vitest';
import { STORED_ITEMS, storedName } from '../../src/core/stored-items';
import { createTranslator } from '../../src/i18n/translator';
import { renderedDocument, textOf } from '../helpers/rendered';

it('each thing that is stored has its own name, with the path and the pack where the origin is shared', () => {
  const names = STORED_ITEMS.map((item) => storedName(item, '/guide/', 'sample'));
  expect(names).toEqual([
    'IndexedDB lommeguide:/guide/:sample visit',
    'IndexedDB lommeguide:/guide/:sample favourites',
    'IndexedDB lommeguide:/guide/:sample seen',
    'localStorage lommeguide:/guide/:sample:settings',
    'Cache Storage lommeguide:/guide/:sample:*',
    'history.state flow, step, behind',
  ]);
});

it('"Hvad guiden gemmer" lists each with its purpose, its lifetime and its name', () => {
  const t = createTranslator('da');
  const listed = [...renderedDocument().querySelectorAll('#om .stored > li')].map(textOf);
  expect(listed).toEqual(STORED_ITEMS.map((item) => `${t(item.purpose)} ${t(item.lifetime)} ${storedName(item, '/', 'koebenhavn')}`));
});
