import type { PosterProps } from '../../core/island-props';
import { printPage } from '../print-page';

/** Prints the poster or the card alone. */
export const PrintSheets = ({ print, printCard }: PosterProps) => (
  <p class="doors">
    <button type="button" class="strong" onClick={() => printPage('poster')}>{print}</button>
    <button type="button" class="strong" onClick={() => printPage('card')}>{printCard}</button>
  </p>
);
