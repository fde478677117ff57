import { parseText } from '../core/rich-text';

/** A text of the content with its emphasis and its links inside the guide; `lang` where it is in another language than the guide. */
export const RichText = ({ text, lang }: { text: string; lang?: string | undefined }) => {
  const runs = parseText(text).map((run) => {
    if (run.kind === 'strong') return <strong>{run.text}</strong>;
    if (run.kind === 'link') return <a href={`#${run.to}`}>{run.text}</a>;
    return run.text;
  });
  return lang === undefined ? <>{runs}</> : <span lang={lang}>{runs}</span>;
};
