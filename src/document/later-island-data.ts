import type { FavouritesProps, InstallProps, PageToolsProps, PosterProps, SettingsProps, UpkeepProps } from '../core/island-props';
import { callAddress } from '../parts/call-link';
import type { Guide } from '../parts/guide-context';

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const monthName = (month: number, language: string): string => new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long' }).format(Date.UTC(2026, month, 1));

/** What the islands are given that come to life when the browser is idle, by the key that their elements name. Comes with the language's search index, not with the document. */
export function laterIslandData({ plan, t, builtOn }: Pick<Guide, 'plan' | 't' | 'builtOn'>): Record<string, FavouritesProps | InstallProps | SettingsProps | PageToolsProps | PosterProps | UpkeepProps> {
  const upkeep: UpkeepProps = {
    date: t('date.written'),
    months: MONTHS.map((month) => monthName(month, t('language.locale'))),
    looked: t('update.looked'),
    look: t('update.look'),
    newest: t('update.newest'),
    unreachable: t('update.unreachable'),
    stale: t('update.stale'),
    news: t('news.since'),
    entry: plan.changes[0]?.id ?? '',
    call: plan.contacts.filter(({ id }) => id === plan.hotline).map(callAddress).join(),
    builtAt: builtOn === undefined ? undefined : Date.parse(builtOn),
    check: {
      start: t('check.start'),
      fine: t('check.fine'),
      broken: t('check.broken'),
      well: t('check.well'),
      unwell: t('check.unwell'),
      needs: t('check.needs'),
      steps: {
        files: [t('check.files'), t('check.files.fault')],
        storage: [t('check.storage'), t('check.storage.fault')],
        clock: [t('check.clock'), t('check.clock.fault')],
        call: [t('check.call'), t('check.call.fault')],
      },
    },
  };
  const settings: SettingsProps = {
    colours: { legend: t('settings.colours'), values: { auto: t('settings.colours.auto'), light: t('settings.colours.light'), dark: t('settings.colours.dark') } },
    size: { legend: t('settings.size'), values: { normal: t('settings.size.normal'), large: t('settings.size.large'), larger: t('settings.size.larger') } },
    slash: t('settings.slash'), slashHint: t('settings.slash-hint'),
    clearAll: { label: t('settings.clear'), asks: t('settings.clear.asks'), yes: t('settings.clear.yes'), no: t('settings.clear.no') },
  };
  const page: PageToolsProps = { name: t('app.name'), send: t('page.send'), print: t('page.print'), copied: t('page.copied'), copy: t('page.copy') };
  const poster: PosterProps = { print: t('poster.print'), printCard: t('poster.print-card'), scan: t('poster.scan'), code: t('poster.code') };
  const favourites: FavouritesProps = {
    save: t('saved.save'),
    done: t('saved.done'),
    memory: t('saved.memory'),
    none: t('saved.none'),
    sign: t('search.sign'),
    caveat: t('signs.short'),
    remove: t('saved.remove'),
    removeAll: t('saved.remove-all'),
  };
  const install: InstallProps = { heading: t('install.heading'), android: t('install.android'), button: t('install.button'), iphone: t('install.iphone'), dismiss: t('install.dismiss') };
  return { favourites, install, settings, page, poster, upkeep };
}
