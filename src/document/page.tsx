import { callAddress } from '../parts/call-link';
import { GuideContext, type Guide } from '../parts/guide-context';
import { Icon, IconSprite, type IconName } from '../parts/icon';
import { Island } from '../parts/island';
import { islandData } from './island-data';
import { About } from './screens/about';
import { Accessibility } from './screens/accessibility';
import { After } from './screens/after';
import { CallCard } from './screens/call-card';
import { ContactScreen } from './screens/contact';
import { Drawings } from './screens/drawings';
import { FlowScreen } from './screens/flow-screen';
import { GuideScreen } from './screens/guide-screen';
import { Home } from './screens/home';
import { Notify } from './screens/notify';
import { Poster } from './screens/poster';
import { Provisions, Rules } from './screens/rules';
import { RehearsalScreen } from './screens/rehearsal';
import { SavedScreen } from './screens/saved';
import { SearchScreen } from './screens/search';
import { Share } from './screens/share';
import { Signs } from './screens/signs';
import { WholePlan } from './screens/whole-plan';

const Tab = ({ to, icon, label }: { to: string; icon: IconName; label: string }) => (
  <a href={`#${to}`}>
    <Icon name={icon} />
    {label}
  </a>
);

/** The other languages; where there are several, the way to all of them. */
function LanguageSwitch({ guide: { plan, t, base, languages } }: { guide: Guide }) {
  const others = languages.filter(({ code }) => code !== plan.language);
  const [only] = others;
  if (!only) return null;
  if (others.length > 1) return <a class="language" href="#sprog" aria-label={t('language.heading')}><Icon name="globe" /></a>;
  return <a class="language" href={base + only.path} hreflang={only.code} lang={only.code} aria-label={only.name}>{only.code.toUpperCase()}</a>;
}

function Bars({ guide }: { guide: Guide }) {
  const { plan, t } = guide;
  const hotline = plan.contacts.find(({ id }) => id === plan.hotline);
  return (
    <>
      <button class="skip" type="button" hidden>{t('nav.skip')}</button>
      <header class="top">
        <a class="name" href="#hjem">{t('app.name')}</a>
        <Island name="clear-and-hide" data="visit" />
        <LanguageSwitch guide={guide} />
        <a class="find" href="#soeg" aria-label={t('search.open')}>
          <Icon name="search" />
        </a>
        <a class="acute" href="#akut">
          <Icon name="alert" />
          {t('nav.acute')}
        </a>
      </header>
      <nav class="bar" aria-label={t('nav.label')}>
        <Tab to="hjem" icon="home" label={t('nav.home')} />
        <Tab to="tegn" icon="eye" label={t('nav.signs')} />
        {hotline && (
          <a class="hotline" href={callAddress(hotline)} aria-label={hotline.dial === '' ? undefined : t('call.named', { name: hotline.short, number: hotline.number })}>
            <Icon name="phone" />
            {t('nav.hotline')}
          </a>
        )}
        <Tab to="handl" icon="fork" label={t('nav.next')} />
        <Tab to="jura" icon="scales" label={t('nav.rules')} />
      </nav>
    </>
  );
}

/** Everything inside the body. Header and bar stand first, so that the number is in the first bytes. */
export const Page = ({ guide }: { guide: Guide }) => (
  <GuideContext.Provider value={guide}>
    <IconSprite />
    <Bars guide={guide} />
    <main>
      {guide.plan.language !== guide.languages[0]?.code && <p class="aside unofficial">{guide.t('language.unofficial')}</p>}
      <Home />
      <GuideScreen id="akut" />
      <Notify />
      <Signs />
      <FlowScreen id="act" heading={guide.t('handle.heading')} />
      <Share />
      <CallCard />
      <After />
      <Rules />
      {guide.plan.provisions.map((group) => (
        <Provisions key={group.id} group={group} />
      ))}
      <WholePlan />
      <ContactScreen />
      <Poster />
      <SearchScreen />
      <SavedScreen />
      <About />
      <Drawings />
      <RehearsalScreen />
      <Accessibility />
      <Island name="page-tools" data="page" block />
    </main>
    {/* The characters that could end a script element are written as escapes. */}
    <script type="application/json" id="island-data" dangerouslySetInnerHTML={{ __html: JSON.stringify(islandData(guide)).replaceAll('<', '\\u003c') }} />
  </GuideContext.Provider>
);
