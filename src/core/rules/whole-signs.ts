import type { Finding, Rule } from './finding';

/** The signs are numbered from 1 without a gap, and each stands in exactly one group. */
export const wholeSigns: Rule = ({ signs }) => {
  const findings: Finding[] = [];
  signs.signs.forEach(({ id, number }, at) => {
    if (number !== at + 1) findings.push({ id, message: `tegnet har nummer ${number}. Forventet: ${at + 1} – tegnene står i planens rækkefølge.` });
    const groups = signs.groups.filter((group) => group.signs.includes(id)).length;
    if (groups !== 1) findings.push({ id, message: `tegnet står i ${groups} grupper. Forventet: netop én.` });
  });
  return findings;
};
