/** A style rule with the conditions that it stands in. */
export interface FlatRule {
  readonly conditions: readonly string[];
  readonly selector: string;
  readonly body: string;
}

/** The style rules of a minified sheet without nesting, with the at-rules around each. */
export function flatRules(sheet: string): FlatRule[] {
  const rules: FlatRule[] = [];
  const open: string[] = [];
  let at = 0;
  for (const { 0: brace, index } of sheet.matchAll(/[{}]/g)) {
    const text = sheet.slice(at, index).replace(/^[;\s]+/, '');
    at = index + 1;
    if (brace === '{') open.push(text);
    else {
      const head = open.pop() ?? '';
      if (!head.startsWith('@')) rules.push({ conditions: [...open], selector: head, body: text });
    }
  }
  return rules;
}
