import type { Block } from '../../core/block';
import { Blocks, Heading } from '../../parts/blocks';
import { ContactCard } from '../../parts/contact-card';
import { useGuide } from '../../parts/guide-context';
import { packScreen } from './pack-screen';
import { Section } from './section';

function Entry({ block }: { block: Block }) {
  const { plan } = useGuide();
  const contact = plan.contacts.find(({ id }) => id === block.contact);
  return (
    <div class="entry" id={block.id}>
      {block.heading && <Heading level={2} lang={block.lang}>{block.heading}</Heading>}
      {contact && (
        <>
          <ContactCard contact={contact} />
          <Blocks blocks={[...contact.about, ...(contact.closed ? [contact.closed] : [])]} here="kontakt" level={3} />
        </>
      )}
      {block.blocks?.map((inner) => <Entry key={inner.id} block={inner} />)}
    </div>
  );
}

/** The numbers, call button first, each with what it is for. */
export function ContactScreen() {
  const { plan } = useGuide();
  const screen = packScreen(plan, 'kontakt');
  return (
    <Section id="kontakt" heading={screen.heading} lang={screen.lang}>
      {screen.blocks.map((block) => (
        <Entry key={block.id} block={block} />
      ))}
    </Section>
  );
}
