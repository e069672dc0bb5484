/** What is used here of Trusted Types, which not every browser has, nor TypeScript. */
interface TrustedTypes {
  createPolicy(name: string, rules: Record<string, Rule>): Record<string, Rule>;
}

type Rule = (text: string) => string;

/**
 * A rule under which text may become part of a document or a script's address. The site's policy (in
 * scripts/release/) lets no text do so otherwise, and lets each page make one such rule.
 */
export function trustedRule(kind: "createHTML" | "createScriptURL", rule: Rule): Rule {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy("qiaobao", { [kind]: rule });
  return (text) => policy?.[kind]?.(text) ?? rule(text);
}
