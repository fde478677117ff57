import type { ComponentChildren } from 'preact';
import type { Block } from '../core/block';
import { typeset } from '../core/rich-text';
import { AddressLink } from './address-link';
import { CallLink } from './call-link';
import { basisProps, Citation } from './citation';
import { ContactCard } from './contact-card';
import { useAnchor, useGuide } from './guide-context';
import { RichText } from './rich-text';
import { Until } from './until';

interface Place {
  /** The element id of the place that the blocks stand in. */
  readonly here?: string | undefined;
  /** The level of a heading among them. */
  readonly level?: 2 | 3 | 4;
}

/** A heading of the given level. */
export const Heading = ({ level, lang, children }: { level: 2 | 3 | 4; lang?: string | undefined; children: ComponentChildren }) => {
  const Tag = `h${level}` as const;
  return <Tag lang={lang}>{children}</Tag>;
};

/** A text that opens a list ends in a colon, unless it ends a sentence. */
const opening = (text: string): string => (/[.:?!]$/.test(text) ? text : `${text}:`);

function Sentence({ block, here }: { block: Block } & Place) {
  const { plan, t } = useGuide();
  const note = plan.footnotes.find(({ id }) => id === block.footnote);
  return (
    <>
      {block.label && <b class="label" lang={block.lang}>{block.label} </b>}
      <RichText text={block.items ? opening(block.text ?? '') : block.text ?? ''} lang={block.lang} /> {block.basis && <Citation basis={block.basis} here={here} />}
      {note && (
        <>
          {' '}
          <a class="cite" href={`#${note.id}`}>{t('cite.note', { number: note.number })}</a>
        </>
      )}
      {block.until && <Until date={block.until} />}
    </>
  );
}

function Items({ block, here }: { block: Block } & Place) {
  const anchor = useAnchor();
  if (!block.items) return null;
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List class={block.items.some(({ label }) => label) ? 'labelled' : undefined}>
      {block.items.map((item) => (
        <li key={item.id} id={anchor(item.id)} {...basisProps(item.basis)}>
          <Sentence block={item} here={here} />
          <Items block={item} here={here} />
          <Doors block={item} />
        </li>
      ))}
    </List>
  );
}

/** The call button of a block: first the thing to do, then what it is for. */
function Call({ block }: { block: Block }) {
  const { plan } = useGuide();
  const contact = plan.contacts.find(({ id }) => id === block.call);
  return contact ? <CallLink contact={contact} /> : null;
}

/** What leads on from a block: the number, links and an address. */
export function Doors({ block }: { block: Block }) {
  const { plan } = useGuide();
  const contact = plan.contacts.find(({ id }) => id === block.contact);
  return (
    <>
      {contact && <ContactCard contact={contact} />}
      {block.links && (
        <p class="doors">
          {block.links.map(({ to, label, answers, lang }) => (
            <a key={to} class="door" href={`#${to}`} lang={lang} data-answers={answers && JSON.stringify(answers)}>{typeset(label)}</a>
          ))}
        </p>
      )}
      {block.address && <AddressLink address={block.address} />}
    </>
  );
}

/** Content as it is read: statements with what they rest on, lists, headed parts, numbers and links. */
export function Blocks({ blocks, here, level = 2 }: { blocks: readonly Block[] } & Place) {
  const anchor = useAnchor();
  return (
    <>
      {blocks.map((block) => (
        <div class={block.basis ? `block ${block.basis.kind}` : 'block'} key={block.id} id={anchor(block.id)}>
          {block.heading && <Heading level={level} lang={block.lang}>{block.heading}</Heading>}
          <Call block={block} />
          {block.text !== undefined && (
            <p {...basisProps(block.basis)}>
              <Sentence block={block} here={here} />
            </p>
          )}
          <Items block={block} here={here} />
          <Doors block={block} />
          {block.blocks && <Blocks blocks={block.blocks} here={here} level={Math.min(level + 1, 4) as 2 | 3 | 4} />}
        </div>
      ))}
    </>
  );
}
