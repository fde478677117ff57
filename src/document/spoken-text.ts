import type { SpokenText } from '../core/island-props';

/** Words of the content as an island is given them; `lang` where they are in another language than the guide. */
export const spokenText = (text: string, lang: string | undefined): SpokenText => ({ text, ...(lang !== undefined && { lang }) });
