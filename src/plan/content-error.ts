/** One thing wrong in the content: where (file, line), and in words what is wrong and what was expected. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Thrown when content cannot be built; its message lists every problem as `file:line: message`. */
export class ContentError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`Indholdet kan ikke bygges. ${problems.length} fejl:\n${problems.map(({ file, line, message }) => `  ${file}:${line}: ${message}`).join('\n')}`);
    this.name = 'ContentError';
  }
}
