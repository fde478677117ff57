import type { RouteSlot } from '../../core/plan';
import { AddressLink } from '../../parts/address-link';
import { Blocks } from '../../parts/blocks';
import { useGuide } from '../../parts/guide-context';
import { Statement } from '../../parts/statement';
import { packScreen } from './pack-screen';
import { Section } from './section';

function Slot({ slot }: { slot: RouteSlot }) {
  const { plan } = useGuide();
  const block = slot.value ?? plan.slotMissing;
  return (
    <div class={slot.value ? 'slot' : 'slot empty'} id={slot.id}>
      <h3 lang={slot.lang}>{slot.label}</h3>
      <Statement block={block} />
      {block.address && <AddressLink address={block.address} />}
    </div>
  );
}

/** The duty to notify: first the duty itself and the route, then whose it is, about whom, and confidentiality. */
export function Notify() {
  const { plan, t } = useGuide();
  const screen = packScreen(plan, 'underret');
  const [duty, ...rest] = screen.blocks;
  return (
    <Section id="underret" heading={screen.heading} lang={screen.lang}>
      {duty && <Blocks blocks={[duty]} here="underret" />}
      <h2>{t('notify.route')}</h2>
      {plan.slots.map((slot) => (
        <Slot key={slot.id} slot={slot} />
      ))}
      <Blocks blocks={rest} here="underret" />
    </Section>
  );
}
