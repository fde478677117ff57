/** Fills `{{name}}` in an interface string that an island was given. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string => text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
