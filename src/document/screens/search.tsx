import { SEARCH_SCREEN } from '../../core/screens';
import { Blocks } from '../../parts/blocks';
import { ContactCard } from '../../parts/contact-card';
import { useGuide } from '../../parts/guide-context';
import { Island } from '../../parts/island';
import { Section } from './section';

/** The search; under it, also without script and where nothing is found, the ways on, and what the plan does not say. */
export function SearchScreen() {
  const { plan, t } = useGuide();
  const screen = plan.screens.find(({ id }) => id === SEARCH_SCREEN);
  const hotline = plan.contacts.find(({ id }) => id === plan.hotline);
  return (
    <Section id="soeg" heading={t('search.heading')}>
      <Island name="search" data="search" block />
      <h2>{t('search.without')}</h2>
      <p class="doors">
        <a class="door" href="#akut">{t('home.acute')}</a>
        <a class="door" href="#handl">{t('handle.heading')}</a>
        <a class="door" href="#underret">{t('home.notify')}</a>
        <a class="door" href="#tegn">{t('nav.signs')}</a>
        <a class="door" href="#jura">{t('nav.rules')}</a>
      </p>
      {hotline && <ContactCard contact={hotline} />}
      <nav class="contents" aria-label={t('plan.heading')}>
        {plan.sections.map(({ id, number, heading, lang }) => (
          <a class="door" key={id} href={`#${id}`}>
            <span class="nr">{number}</span> <span lang={lang}>{heading}</span>
          </a>
        ))}
        <a class="door" href="#ordforklaring">{t('plan.glossary')}</a>
      </nav>
      {screen && screen.blocks.length > 0 && (
        <details class="unsaid">
          <summary>{t('search.unsaid')}</summary>
          <Blocks blocks={screen.blocks} here="soeg" level={3} />
        </details>
      )}
    </Section>
  );
}
