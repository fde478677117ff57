import type { HoursProps, InstallProps, OfflineProps } from '../core/island-props';
import type { Guide } from '../parts/guide-context';

/** What the islands of the document are given, by the key that their elements name. */
export function islandData({ plan, t, builtOn }: Guide): Record<string, HoursProps | OfflineProps | InstallProps> {
  const builtAt = builtOn === undefined ? undefined : Date.parse(builtOn);
  const hours = plan.contacts.flatMap(({ id, hours: opening }) => (opening ? [[`hours-${id}`, {
    hours: opening,
    builtAt,
    open: t('hours.open'),
    openAlways: t('hours.open-always'),
    closed: t('hours.closed'),
    closedDay: t('hours.closed-day'),
    days: t('hours.days').split(','),
  } satisfies HoursProps] as const] : []));
  const offline: OfflineProps = {
    language: plan.language,
    filling: t('offline.filling'),
    ready: t('offline.ready'),
    version: t('offline.version'),
    versionUndated: t('offline.version-undated'),
    failed: t('offline.failed'),
    none: t('offline.none'),
    safari: t('offline.safari'),
    updateReady: t('update.ready'),
    updateApply: t('update.apply'),
  };
  const install: InstallProps = { heading: t('install.heading'), android: t('install.android'), button: t('install.button'), iphone: t('install.iphone'), dismiss: t('install.dismiss') };
  return { ...Object.fromEntries(hours), offline, install };
}
