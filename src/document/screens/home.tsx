import { basisProps, Citation } from '../../parts/citation';
import { callAddress } from '../../parts/call-link';
import { Hours } from '../../parts/contact-card';
import { useGuide } from '../../parts/guide-context';
import { Icon, type IconName } from '../../parts/icon';
import { Island } from '../../parts/island';
import { RichText } from '../../parts/rich-text';
import { Until } from '../../parts/until';
import { typeset } from '../../core/rich-text';
import type { StringKey } from '../../i18n/translator';

interface Card {
  readonly to: string;
  readonly icon: IconName;
  readonly title: StringKey;
  readonly hint: StringKey;
}

const BEFORE_HOTLINE: readonly Card[] = [
  { to: 'akut', icon: 'alert', title: 'home.acute', hint: 'home.acute.hint' },
  { to: 'underret', icon: 'child', title: 'home.notify', hint: 'home.notify.hint' },
];
const AFTER_HOTLINE: readonly Card[] = [
  { to: 'handl', icon: 'fork', title: 'home.next', hint: 'home.next.hint' },
  { to: 'del', icon: 'speech', title: 'home.share', hint: 'home.share.hint' },
  { to: 'tegn', icon: 'eye', title: 'home.signs', hint: 'home.signs.hint' },
  { to: 'efter', icon: 'path', title: 'home.after', hint: 'home.after.hint' },
  { to: 'jura', icon: 'scales', title: 'home.rules', hint: 'home.rules.hint' },
  { to: 'planen', icon: 'book', title: 'home.plan', hint: 'home.plan.hint' },
];

function Cards({ cards }: { cards: readonly Card[] }) {
  const { plan, t } = useGuide();
  return (
    <>
      {cards.map(({ to, icon, title, hint }) => (
        <li key={to}>
          <a class={to === 'akut' ? 'card danger' : 'card'} href={`#${to}`}>
            <Icon name={icon} />
            <span>
              <b>{t(title)}</b> <span class="hint">{t(hint, { count: plan.signs.signs.length })}</span>
            </span>
          </a>
        </li>
      ))}
    </>
  );
}

/** The first screen: the ways on, in the order of need, and for whom the guide is. */
export function Home() {
  const { plan, t } = useGuide();
  const hotline = plan.contacts.find(({ id }) => id === plan.hotline);
  return (
    <section id="hjem">
      <h1 class="hidden" tabIndex={-1}>{t('app.name')}</h1>
      <p class="audience" {...basisProps(plan.audience.basis)}>
        <RichText text={plan.audience.text ?? ''} lang={plan.audience.lang} /> {plan.audience.basis && <Citation basis={plan.audience.basis} />}
        {plan.audience.until && <Until date={plan.audience.until} />}
      </p>
      <ul class="cards">
        <Cards cards={BEFORE_HOTLINE} />
        {hotline && (
          <li>
            <div class="card primary">
              <a href={callAddress(hotline)}>
                <Icon name="phone" />
                <span>
                  <span class="hidden">{t('call.to')}</span> <b>{t('home.hotline')}</b> <b class="number">{hotline.dial === '' ? t('call.missing') : typeset(hotline.number)}</b>
                  <span class="hint">{t('home.hotline.hint')}</span>
                </span>
              </a>
              <Hours contact={hotline} cited={false} />
            </div>
          </li>
        )}
        <Cards cards={AFTER_HOTLINE} />
      </ul>
      <p class="doors">
        <a class="door" href="#kontakt">{t('nav.contact')}</a>
        <a class="door" href="#om">{t('nav.about')}</a>
        <a class="door" href="#gemt">{t('saved.heading')}</a>
      </p>
      <Island name="offline" data="offline" block />
      <Island name="install" data="install" block />
    </section>
  );
}
