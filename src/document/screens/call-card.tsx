import { Blocks } from '../../parts/blocks';
import { ContactCard } from '../../parts/contact-card';
import { useGuide } from '../../parts/guide-context';
import { Island } from '../../parts/island';
import { Section } from './section';

/** "Før du ringer": where to call from, the call, the marked signs, and what to have ready. */
export function CallCard() {
  const { plan } = useGuide();
  const screen = plan.screens.find(({ id }) => id === 'kort');
  const hotline = plan.contacts.find(({ id }) => id === plan.hotline);
  if (!screen) throw new Error(`no screens/kort.yaml in the pack ${plan.pack}`);
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
