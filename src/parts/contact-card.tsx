import type { Contact } from '../core/contact';
import { basisProps, Citation } from './citation';
import { CallLink } from './call-link';
import { Island } from './island';
import { RichText } from './rich-text';
import { Until } from './until';

/** A number's opening hours in words, with room for the live badge; nothing where no hours are known. */
export function Hours({ contact, cited = true }: { contact: Contact; cited?: boolean }) {
  const { id, hours, hoursText, hoursBasis, hoursVerified, hoursLang } = contact;
  if (!hours || hoursText === undefined || !hoursBasis) return null;
  return (
    <span class="hours" {...basisProps(hoursBasis)}>
      <RichText text={hoursText} lang={hoursLang} /> {cited && <Citation basis={hoursBasis} />}
      <Island name="hours" data={`hours-${id}`} />
      {hoursVerified?.until && <Until date={hoursVerified.until} />}
    </span>
  );
}

/** A number with its name, its call button and its hours. */
export function ContactCard({ contact }: { contact: Contact }) {
  return (
    <div class="contact" {...basisProps(contact.basis)}>
      <p class="contact-name">
        <RichText text={contact.name} lang={contact.lang} /> <Citation basis={contact.basis} />
      </p>
      <CallLink contact={contact} />
      <Hours contact={contact} />
      {contact.until && <Until date={contact.until} />}
    </div>
  );
}
