import type { Contact } from '../core/plan';
import { typeset } from '../core/rich-text';
import { Icon } from './icon';
import { useGuide } from './guide-context';

/** A button that calls. It is plain HTML and never disabled, whatever the hour. */
export function CallLink({ contact }: { contact: Contact }) {
  const { t } = useGuide();
  const short = contact.short === contact.number;
  return (
    <a class={contact.urgent ? 'call urgent' : 'call'} href={`tel:${contact.dial}`} aria-label={short ? undefined : t('call.named', { name: contact.short, number: contact.number })}>
      <Icon name="phone" /> {t('call.number', { number: typeset(contact.number) })}
    </a>
  );
}
