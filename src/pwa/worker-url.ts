interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): unknown };
}

let trusted: string | undefined;

/** The worker's address, as a TrustedScriptURL where the browser asks for one. The policy `sw` may be made once only, and passes this address alone. */
export function workerUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trusted ??= trustedTypes
    ? (trustedTypes.createPolicy('sw', {
      createScriptURL(asked) {
        if (asked !== url) throw new TypeError(`no script may be loaded from ${asked}`);
        return asked;
      },
    }).createScriptURL(url) as string)
    : url;
  return trusted;
}
