import type { FavouritesProps } from '../../core/island-props';
import { mountIslands, type IslandData } from '../mount';
import { openLine } from '../open-line';
import { createFavouritesControl, type FavouritesStorage } from './favourites-control';
import { savableIn } from './savable';
import { SavedList } from './saved-list';
import { addStars } from './stars';

/** Brings stars and list to life. `name` is that of the line on which pages of the guide tell each other of changes. */
export function startFavourites({ name, storage, data }: { name: string; storage: FavouritesStorage; data: IslandData }): void {
  const props = data['favourites'] as FavouritesProps | undefined;
  if (!props) return;
  const line = openLine(name);
  const control = createFavouritesControl({ storage, tell: () => line?.postMessage('changed') });
  const savable = savableIn(document, props.sign);
  addStars(savable, control, props);
  mountIslands({ favourites: { component: SavedList, handed: { control, savable } } }, data);
  line?.addEventListener('message', control.look);
  // Where there is no such line.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && control.look());
  window.addEventListener('pageshow', control.look);
}
