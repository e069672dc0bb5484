/** Every character that Unicode assigns, surrogates left out. */
export function* assigned(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = code >= 0xd800 && code <= 0xdfff ? "" : String.fromCodePoint(code);
    if (character !== "" && !/\p{Cn}/u.test(character)) yield character;
  }
}
