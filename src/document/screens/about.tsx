import { STORED_ITEMS, storedName } from '../../core/stored-items';
import { writtenDate } from '../../i18n/dates';
import { Doors } from '../../parts/blocks';
import { useAnchor, useGuide } from '../../parts/guide-context';
import { Island } from '../../parts/island';
import { RichText } from '../../parts/rich-text';
import { Section } from './section';

/** What the guide is, how to see where a statement comes from, what is kept, and which edition this is. */
export function About() {
  const { plan, t, builtOn, base, languages } = useGuide();
  const anchor = useAnchor();
  return (
    <Section id="om" heading={t('about.heading')}>
      <p>{t('about.what', { title: plan.title })}</p>
      <p>{t('about.judges')}</p>
      <p>{t('about.unofficial', { municipality: plan.municipality })}</p>
      <div id="nyt">
        <h2>{t('news.heading')}</h2>
        {plan.changes.map((change) => (
          <div key={change.id} id={anchor(change.id)}>
            <p>
              <b>{writtenDate(change.date, t('language.locale'))}</b> <RichText text={change.text} lang={change.lang} />
            </p>
            <Doors block={change} />
          </div>
        ))}
      </div>
      <h2>{t('about.kinds')}</h2>
      <ul>
        <li>{t('about.kind.plan')}</li>
        <li>{t('about.kind.reading')}</li>
        <li>{t('about.kind.supplementary')}</li>
      </ul>
      <h2>{t('about.privacy')}</h2>
      <p>{t('about.privacy.text')}</p>
      <ul class="stored">
        {STORED_ITEMS.map((item) => (
          <li key={item.id}>
            <b>{t(item.purpose)}</b> {t(item.lifetime)} <small class="url">{storedName(item, base, plan.pack)}</small>
          </li>
        ))}
      </ul>
      <h2>{t('about.offline')}</h2>
      <Island name="offline" data="offline" block />
      <noscript>
        <p>{t('offline.noscript')}</p>
      </noscript>
      {languages.length > 1 && (
        <div id="sprog">
          <h2>{t('language.heading')}</h2>
          <p class="doors">
            {languages.map(({ code, name, path }) => (
              <a class="door" key={code} href={base + path} hreflang={code} lang={code} aria-current={code === plan.language ? 'true' : undefined}>{name}</a>
            ))}
          </p>
          <p class="fine other-languages">{t('language.later')}</p>
        </div>
      )}
      <div class="with-script">
        <h2>{t('settings.heading')}</h2>
        <Island name="settings" data="settings" block />
      </div>
      <h2>{t('about.edition')}</h2>
      <p>{t('about.plan-edition', { edition: plan.edition })}</p>
      <p>{builtOn ? t('about.built', { date: writtenDate(builtOn, t('language.locale')) }) : t('about.built-unknown')}</p>
      <Island name="updates" data="upkeep" block />
      <Island name="self-check" data="upkeep" block />
      <p>{t('about.licence')}</p>
      <p class="doors">
        <a class="door" href="#gemt">{t('saved.heading')}</a>
        <a class="door" href="#plakat">{t('poster.heading')}</a>
        {plan.rehearsal.length > 0 && <a class="door" href="#oev">{t('rehearsal.heading')}</a>}
        <a class="door" href="#forloeb-tegning">{t('drawing.heading')}</a>
        <a class="door" href="#tilgaengelighed">{t('accessibility.heading')}</a>
      </p>
    </Section>
  );
}
