/** The words and phrases of a text with commas between them; none where there is no text. */
export const commaList = (list = ''): string[] => list.split(',').map((entry) => entry.trim()).filter(Boolean);
