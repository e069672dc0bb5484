/** A number in Arabic figures, or in Chinese ones below a hundred or one by one, as in 二〇二一. */
export function numberIn(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const digit = (character: string) => "〇一二三四五六七八九".indexOf(character.replace(/[零○]/, "〇"));
  const [tens, ones] = text.split("十");
  if (ones === undefined) return Number([...text].map(digit).join(""));
  return (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0);
}
