import { settingsKey } from './settings';

/** Something that the guide keeps in the browser; the keys are of interface strings. */
interface StoredItem {
  /** An object store of the guide's database where it lies in IndexedDB. */
  readonly id: string;
  readonly where: 'IndexedDB' | 'localStorage' | 'Cache Storage' | 'history.state';
  readonly purpose: string;
  readonly lifetime: string;
}

/** Everything that the guide keeps in the browser. A test uses the guide and compares. */
export const STORED_ITEMS = [
  { id: 'visit', where: 'IndexedDB', purpose: 'stored.visit', lifetime: 'stored.visit.until' },
  { id: 'favourites', where: 'IndexedDB', purpose: 'stored.favourites', lifetime: 'stored.favourites.until' },
  { id: 'seen', where: 'IndexedDB', purpose: 'stored.seen', lifetime: 'stored.seen.until' },
  { id: 'settings', where: 'localStorage', purpose: 'stored.settings', lifetime: 'stored.settings.until' },
  { id: 'guide', where: 'Cache Storage', purpose: 'stored.guide', lifetime: 'stored.guide.until' },
  { id: 'step', where: 'history.state', purpose: 'stored.step', lifetime: 'stored.step.until' },
] as const satisfies readonly StoredItem[];

/** Where an item lies, and the name that it has there; a cache's name ends with the edition. `base` is the guide's path. */
export function storedName({ id, where }: Pick<StoredItem, 'id' | 'where'>, base: string, pack: string): string {
  const names: Readonly<Record<StoredItem['where'], string>> = {
    IndexedDB: `lommeguide:${base}:${pack} ${id}`,
    localStorage: settingsKey(base, pack),
    'Cache Storage': `lommeguide:${base}:${pack}:*`,
    'history.state': 'flow, step, behind',
  };
  return `${where} ${names[where]}`;
}
