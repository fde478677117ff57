import type { Block } from '../core/block';
import { basisProps, Citation } from './citation';
import { RichText } from './rich-text';
import { Until } from './until';

/** A statement as one paragraph with what it rests on. It carries no id: the same one may stand in several places. */
export const Statement = ({ block, here, ...rest }: { block: Pick<Block, 'text' | 'basis' | 'until' | 'lang'>; here?: string; id?: string | undefined; class?: string }) => (
  <p {...basisProps(block.basis)} {...rest}>
    <RichText text={block.text ?? ''} lang={block.lang} /> {block.basis && <Citation basis={block.basis} here={here} />}
    {block.until && <Until date={block.until} />}
  </p>
);
