import { Blocks } from '../../parts/blocks';
import { useGuide } from '../../parts/guide-context';
import { packScreen } from './pack-screen';
import { Section } from './section';

/** A screen whose blocks stand in the pack's screens/ folder, e.g. `akut`. Throws where the pack has no such file. */
export function GuideScreen({ id }: { id: string }) {
  const { plan } = useGuide();
  const screen = packScreen(plan, id);
  return (
    <Section id={id} heading={screen.heading} lang={screen.lang}>
      <Blocks blocks={screen.blocks} here={id} />
    </Section>
  );
}
