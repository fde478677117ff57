import { useGuide } from '../../parts/guide-context';
import { Island } from '../../parts/island';
import { Section } from './section';

/** What the reader has saved: script fills the list; until then, and without it, how to save. */
export function SavedScreen() {
  const { t } = useGuide();
  return (
    <Section id="gemt" heading={t('saved.heading')}>
      <p>{t('saved.lead')}</p>
      <noscript>
        <p>{t('saved.noscript')}</p>
      </noscript>
      <Island name="favourites" data="favourites" block />
    </Section>
  );
}
