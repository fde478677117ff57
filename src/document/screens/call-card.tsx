import { Blocks } from '../../parts/blocks';
import { ContactCard } from '../../parts/contact-card';
import { useGuide } from '../../parts/guide-context';
import { Island } from '../../parts/island';
import { packScreen } from './pack-screen';
import { Section } from './section';

/** "Før du ringer": where to call from, the call, the marked signs, and what to have ready. */
export function CallCard() {
  const { plan } = useGuide();
  const screen = packScreen(plan, 'kort');
  const hotline = plan.contacts.find(({ id }) => id === plan.hotline);
  const [quiet, ...rest] = screen.blocks;
  return (
    <Section id="kort" heading={screen.heading} lang={screen.lang}>
      {quiet && <Blocks blocks={[quiet]} here="kort" />}
      {hotline && <ContactCard contact={hotline} />}
      <Island name="gate" data="visit" block />
      <Island name="card" data="card" block />
      <Blocks blocks={rest} here="kort" />
      <Island name="keeps" data="visit" block />
    </Section>
  );
}
