/** The part of Trusted Types that is used here. Not every browser has them, and TypeScript has no types for them. */
interface TrustedTypes {
  createPolicy(name: string, rules: Record<string, Rule>): Record<string, Rule>;
}

type Rule = (text: string) => string;

/**
 * A rule under which text may become part of a document or a script's address. The site's policy, in
 * src/release/headers/policy.ts, forbids it otherwise and allows each page one such rule.
 */
export function trustedRule(kind: "createHTML" | "createScriptURL", rule: Rule): Rule {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  let policy: Record<string, Rule> | undefined;
  return (text) => {
    // At first use, because a script may be loaded twice and a page has one such rule.
    policy ??= trustedTypes?.createPolicy("qiaobao", { [kind]: rule });
    return policy?.[kind]?.(text) ?? rule(text);
  };
}
